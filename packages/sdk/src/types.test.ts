import { readdir, readFile } from 'node:fs/promises'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as errors from './errors'
import { diagnose, root } from './snippet.fixture'

const folder = 'packages/sdk/src/'
const read = (file: string) => readFile(`${root}${file}`, 'utf8')

const errorNames = Object.keys(errors)

/** What the examples take for granted: the imports of a page that uses the SDK, and names that its other code would have. */
const prelude = `
  import type { Section } from './index'
  import { Client, conditionalCache, Lectern, type LogEntry, logger, type Middleware, resolveLinks } from './index'
  import { ${errorNames.join(', ')} } from './errors'
  import type { InfiniteData } from '@tanstack/query-core'
  import type { InfiniteQueryOptions, MutationOptions, QueryOptions } from './query/options'
  import { setupServer } from 'msw/node'
  import { type OfflineCourse, type OfflineOptions, type OfflineSource, openOffline } from './offline/index'
  import { problem } from './testing/handler'
  const lectern = new Lectern()
  const client = new Client()
  const server = setupServer()
  declare const error: unknown
  declare const section: Section
  declare const offline: OfflineCourse
  declare function traceparent(): string
  declare function useQuery<T>(options: QueryOptions<T>): { data: T | undefined }
  declare function useInfiniteQuery<P>(options: InfiniteQueryOptions<P>): { data: InfiniteData<P> | undefined }
  declare function useMutation<V, T>(options: MutationOptions<V, T>): { mutate(variables: V): void }
`

describe('the types', () => {
  it('R110: narrow questions and included parts, refuse wrong parameters, and know the error codes', async () => {
    expect(diagnose({ [`${folder}types.test-d.ts`]: await read(`${folder}types.test-d.ts`) })).toEqual([])
  }, 120_000)

  it('R111: come with examples that compile, for every operation and everything written by hand', async () => {
    const files = (await readdir(`${root}${folder}`, { recursive: true })).filter(
      (file) => file.endsWith('.ts') && !/fixture|test|quiz|redact|path/.test(file.replace('testing/', '')),
    )
    const codes = await Promise.all(files.map((file) => read(folder + file)))
    const examples = codes.flatMap((code) =>
      [...code.matchAll(/@example\n((?: *\* .*\n)+)/g)].map(([, lines]) => lines!.replace(/^ *\* /gm, '')),
    )
    expect(examples.length).toBeGreaterThan(200)
    const imports = ['functions.gen', 'query/query.gen', 'testing/handlers.gen'].map((file) => {
      const names = [...codes[files.indexOf(`${file}.ts`)]!.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)
      return `import { ${names.join(', ')} } from './${file}'`
    })
    const blocks = examples.map((example) => `{\n${example}}`).join('\n')
    expect(diagnose({ [`${folder}examples.ts`]: `${imports.join('\n')}${prelude};${blocks}\nexport {}\n` })).toEqual([])
  }, 120_000)

  it('R112: and comments: what every export and every member is, with an example for what is called', async () => {
    const { exports } = JSON.parse(await read('packages/sdk/package.json')) as { exports: Record<string, { source: string }> }
    const entries = Object.values(exports)
      .filter(({ source }) => source.endsWith('.ts'))
      .map(({ source }) => `${root}packages/sdk/${source.slice(2)}`)
    const program = ts.createProgram(entries, {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
    })
    const checker = program.getTypeChecker()
    const missing = new Set<string>()
    const check = (node: ts.Node, name: string, called: boolean): void => {
      const tags = ts.getJSDocTags(node).map(({ tagName }) => tagName.text)
      if (tags.includes('internal')) return
      const commented = ts.getJSDocCommentsAndTags(node).some((one) => ts.isJSDoc(one) && one.comment)
      if (!commented) missing.add(`${name} has no comment`)
      if (called && !tags.includes('example')) missing.add(`${name} has no example`)
    }
    for (const entry of entries) {
      for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)) {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        const declaration = target.declarations?.[0]
        if (!declaration || /quiz|types\.gen/.test(declaration.getSourceFile().fileName)) continue
        const { name } = target
        const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
        check(node, name, ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node))
        if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) continue
        for (const member of node.members) {
          if (ts.isConstructorDeclaration(member) || (member.name && ts.isPrivateIdentifier(member.name))) continue
          const flags = ts.getCombinedModifierFlags(member as ts.Declaration)
          // A subclass says again what the name or the status of an error is.
          if (flags & (ts.ModifierFlags.Override | ts.ModifierFlags.Ambient) && name !== 'LecternError') continue
          check(member, `${name}.${member.name?.getText()}`, ts.isMethodDeclaration(member))
        }
      }
    }
    expect([...missing]).toEqual([])
  }, 120_000)
})
