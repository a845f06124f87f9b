import { readFile } from 'node:fs/promises'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from './snippet.fixture'

const folder = `${root}packages/sdk/`
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  declaration: true,
  emitDeclarationOnly: true,
  removeComments: true,
  skipLibCheck: true,
}

/**
 * The declaration of each export of each entry, in the order of their names. Types of the document are names without content, as the
 * document itself says what they hold.
 */
async function describeExports(): Promise<string> {
  const { exports } = JSON.parse(await readFile(`${folder}package.json`, 'utf8')) as { exports: Record<string, { source: string }> }
  const modules = Object.entries(exports).filter(([, { source }]) => source.endsWith('.ts'))
  const entries = modules.map(([name, { source }]) => [name, `${folder}${source.slice(2)}`] as const)
  const emitted = new Map<string, string>()
  ts.createProgram(
    entries.map(([, file]) => file),
    options,
  ).emit(undefined, (file, text) => emitted.set(file, text))
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile: readSource, getSourceFile } = host
  // Only the declarations are there: a compiler that also saw the sources would take those.
  host.fileExists = (file) => emitted.has(file) || (!file.startsWith(`${folder}src/`) && fileExists(file))
  host.readFile = (file) => emitted.get(file) ?? readSource(file)
  host.getSourceFile = (file, target) => {
    const text = emitted.get(file)
    return text === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, text, target)
  }
  const toDeclaration = (file: string) => file.replace(/\.ts$/, '.d.ts')
  const program = ts.createProgram(
    entries.map(([, file]) => toDeclaration(file)),
    { ...options, emitDeclarationOnly: false, declaration: false, noEmit: true },
    host,
  )
  const checker = program.getTypeChecker()
  const known = new Set<ts.Symbol>()
  const describe = (symbol: ts.Symbol): string => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const declarations = target.declarations ?? []
    if (known.has(target)) return `${symbol.name} as above`
    known.add(target)
    if (declarations.some((one) => one.getSourceFile().fileName.endsWith('types.gen.d.ts'))) return `type ${symbol.name}`
    return declarations.map((one) => one.getText().replace(/^export (declare )?/, '')).join('\n')
  }
  return entries
    .map(([name, file]) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(toDeclaration(file))!)!
      const exported = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
      return `# @lectern/sdk${name.slice(1)}\n\n${exported.map(describe).join('\n')}\n`
    })
    .join('\n')
}

// A change on purpose is fine: write the file anew (`npx vitest run packages/sdk/src/exported-api.test.ts -u`), and tell it in CHANGELOG.md.
it('R125: the exported API is what exported-api.txt says', async () => {
  await expect(await describeExports()).toMatchFileSnapshot('./exported-api.txt')
}, 120_000)
