import { readFile } from 'node:fs/promises'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { diagnose, root } from '../snippet.fixture'

const folder = 'packages/sdk/src/quiz/'
const program = ts.createProgram([`${root}${folder}index.ts`], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
})
const checker = program.getTypeChecker()

/** What the entry exports, and the members of it that others see. */
function listExports(): { name: string; declaration: ts.Declaration }[] {
  const entry = checker.getSymbolAtLocation(program.getSourceFile(`${root}${folder}index.ts`)!)!
  return checker.getExportsOfModule(entry).flatMap((alias) => {
    const declaration = checker.getAliasedSymbol(alias).declarations![0]!
    const members = ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration) ? [...declaration.members] : []
    const seen = members.filter((member) => !member.name || !ts.isPrivateIdentifier(member.name))
    const named = seen.map((member) => ({ name: `${alias.name}.${member.name?.getText() ?? 'constructor'}`, declaration: member }))
    return [{ name: alias.name, declaration }, ...named]
  })
}
const commentOf = (declaration: ts.Declaration) =>
  ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .map((doc) => doc.getText())
    .join('\n')

it('R242: every export of the quiz session and every member has a comment, and the class and its methods an example that compiles', async () => {
  const all = listExports()
  expect(all.length).toBeGreaterThan(35)
  expect(all.filter(({ declaration }) => !commentOf(declaration)).map(({ name }) => name)).toEqual([])
  const methods = all.filter(({ name }) => /^QuizSession(\.|$)/.test(name))
  expect(methods).toHaveLength(13)
  expect(methods.filter(({ declaration }) => !commentOf(declaration).includes('@example')).map(({ name }) => name)).toEqual([])

  const code = await readFile(`${root}${folder}session.ts`, 'utf8')
  const examples = [...code.matchAll(/@example\n((?: +\* .*\n)+)/g)].map(([, lines]) => lines!.replace(/^ +\* /gm, ''))
  expect(examples).toHaveLength(methods.length)
  const blocks = examples.map((example) => (example.includes('const session') ? `{\n${example}}` : `{\n${session}${example}}`))
  const file = `import { Lectern } from '../index'\nimport { QuizSession } from './index'\n${given}${blocks.join('\n')}\nexport {}\n`
  expect(diagnose({ [`${folder}examples.ts`]: file })).toEqual([])
}, 120_000)

const given = "const lectern = new Lectern()\nconst [courseId, quizId] = ['ai-deployment-and-management', 'chapter-1-quiz'] as const\n"
const session = 'const session = new QuizSession({ client: lectern, courseId, quizId })\n'
