import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Type-checks files that need not exist, under `strict`: path from the root of the repository → code. They stand in for files of the
 * same path. Returns the errors in them, one line each.
 */
export function diagnose(files: Record<string, string>): string[] {
  const virtual = new Map(Object.entries(files).map(([path, code]) => [`${root}${path}`, code]))
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['source'],
    types: ['node'],
    strict: true,
    noImplicitOverride: true,
    skipLibCheck: true,
    noEmit: true,
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.getCurrentDirectory = () => root
  host.fileExists = (path) => virtual.has(path) || fileExists(path)
  host.readFile = (path) => virtual.get(path) ?? readFile(path)
  host.getSourceFile = (path, target) => {
    const code = virtual.get(path)
    return code === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, code, target)
  }
  const program = ts.createProgram([...virtual.keys()], options, host)
  return [...virtual.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText, start = 0 }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${path.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
  })
}

/** Runs a module in this process. Its imports come from `modules`; returns what it exports by name, in `exported`. */
export async function run(code: string, modules: Record<string, object>, exported: string[] = []): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(code, {
    fileName: 'snippet.tsx',
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, jsx: ts.JsxEmit.ReactJSX },
  })
  const body = outputText
    .replace(/^import \{([^}]*)\} from ['"]([^'"]*)['"];$/gm, (_, names: string, from: string) => {
      return `const {${names.replaceAll(' as ', ': ')}} = modules['${from}'];`
    })
    .replace(/^export (?=async|function|class|const)/gm, '')
    .replace(/^export \{\};$/gm, '')
  const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (modules: object) => Promise<Record<string, unknown>>
  return new AsyncFunction('modules', `${body}\nreturn { ${exported.join(', ')} }`)(modules)
}

/** The code blocks of a Markdown text in this language. */
export function codeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code]) => code!)
}
