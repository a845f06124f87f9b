import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'tsup'
import { type Row, root } from './harness'

const execute = promisify(execFile)

/** What one list call costs a page, with this SDK and with two clients that many know; and what more of this SDK costs. */
const cases: { what: string; packages: string[]; limitKb?: number; code: string }[] = [
  {
    what: '@lectern/sdk/functions, one list',
    packages: [],
    limitKb: 3,
    code: "import { Client, coursesList } from '@lectern/sdk/functions'\nconsole.log(await coursesList(new Client({ baseUrl: 'https://x' })))",
  },
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

/** Kilobytes of a page's script, minified and gzipped; the packed SDK beside two well-known clients. */
export async function measureSdkSize(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-sdk-size-'))
  try {
    await execute('npx', ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder], { cwd: path.join(root, 'packages/sdk') })
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) as string
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    const packages = [path.join(folder, tarball), ...cases.flatMap((one) => one.packages)]
    await execute('npm', ['install', '--no-audit', '--no-fund', '--omit=peer', ...packages], { cwd: folder })
    const rows: Row[] = []
    for (const [index, { what, code, limitKb }] of cases.entries()) {
      const entry = path.join(folder, `${index}.mjs`)
      const outDir = path.join(folder, `out-${index}`)
      await writeFile(entry, code)
      await build({
        entry: [entry],
        outDir,
        format: 'esm',
        target: 'es2022',
        platform: 'browser',
        minify: true,
        noExternal: [/.*/],
        config: false,
        silent: true,
      })
      const scripts = await Promise.all((await readdir(outDir)).map((name) => readFile(path.join(outDir, name))))
      const kb = gzipSync(Buffer.concat(scripts), { level: 9 }).length / 1024
      rows.push({ what, kb, limit: limitKb ? `at most ${limitKb}` : '', ratio: rows[0] ? kb / Number(rows[0].kb) : 1 })
    }
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
