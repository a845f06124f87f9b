import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Row, root } from './harness'

const execute = promisify(execFile)
// The esbuild of tsup, which is not a direct dependency.
const esbuild = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild') as {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>
}

interface Case {
  what: string
  packages: string[]
  limitKb?: number
  code: string
}

/** The size of one list call in a page, with this SDK and two well-known clients, and the size of more of this SDK. */
const cases: Case[] = [
  {
    what: '@lectern/sdk, every method',
    packages: [],
    limitKb: 6,
    code: "import { Lectern } from '@lectern/sdk'\nconsole.log(await new Lectern({ baseUrl: 'https://x' }).courses.list())",
  },
  {
    what: '@lectern/sdk/quiz and its client',
    packages: [],
    code: "import { Client } from '@lectern/sdk/functions'\nimport { QuizSession } from '@lectern/sdk/quiz'\nnew QuizSession({ client: new Client({ baseUrl: 'https://x' }), courseId: 'c', quizId: 'q' }).start()",
  },
  {
    what: 'contentful 11.12.10, one list',
    packages: ['contentful@11.12.10'],
    code: "import { createClient } from 'contentful'\nconsole.log(await createClient({ space: 's', accessToken: 't' }).getEntries())",
  },
  {
    what: '@octokit/rest 22.0.1, one list',
    packages: ['@octokit/rest@22.0.1'],
    code: "import { Octokit } from '@octokit/rest'\nconsole.log(await new Octokit().repos.listForOrg({ org: 'o' }))",
  },
]

/** The size of every function, with the largest by name. */
async function casesOfFunctions(): Promise<{ kind: string; of: Case }[]> {
  const code = await readFile(path.join(root, 'packages/sdk/src/functions.gen.ts'), 'utf8')
  return [...code.matchAll(/^export function (\w+).*: (Call|List)</gm)].map(([, name, kind]) => ({
    kind: kind === 'List' ? 'list' : 'operation',
    of: {
      what: name!,
      packages: [],
      limitKb: 3,
      code: `import { Client, ${name} } from '@lectern/sdk/functions'\nconsole.log(await ${name}(new Client({ baseUrl: 'https://x' })))`,
    },
  }))
}

/** Kilobytes of a page's script, minified and gzipped; the packed SDK beside two well-known clients. */
export async function measureSdkSize(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-sdk-size-'))
  try {
    await execute('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], { cwd: path.join(root, 'packages/sdk') })
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) as string
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    const packages = [path.join(folder, tarball), ...cases.flatMap((one) => one.packages)]
    await execute('npm', ['install', '--no-audit', '--no-fund', '--omit=peer', ...packages], { cwd: folder })
    const measure = async ({ code }: Case): Promise<number> => {
      const { outputFiles } = await esbuild.build({
        stdin: { contents: code, resolveDir: folder },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        platform: 'browser',
        write: false,
      })
      return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024
    }
    const functions = await casesOfFunctions()
    const measured: { kind: string; of: Case; kb: number }[] = []
    for (const one of functions) measured.push({ ...one, kb: await measure(one.of) })
    const dearest = (kind: string) => measured.filter((one) => one.kind === kind).sort((a, b) => b.kb - a.kb)[0]!
    const rows: Row[] = []
    const add = (what: string, kb: number, limitKb?: number) =>
      rows.push({ what, kb, limit: limitKb ? `at most ${limitKb}` : '', ratio: rows[0] ? kb / Number(rows[0].kb) : 1 })
    for (const kind of ['list', 'operation']) {
      const { of, kb } = dearest(kind)
      add(`@lectern/sdk/functions, one ${kind} (most: ${of.what})`, kb, of.limitKb)
    }
    for (const one of cases) add(one.what, await measure(one), one.limitKb)
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
