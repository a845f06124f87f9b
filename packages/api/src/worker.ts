import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { compile, hasErrors } from '@lectern/content'
import type { SeedResult } from './store/make-release'
import { openDatabase, openSqliteStore } from './store/sqlite'
import type { Store } from './store/store'
import { answerTasks } from './store/tasks'

/** What became of one course folder. */
export interface Report {
  folder: string
  result?: SeedResult
  problems: string[]
}

/** What a worker of the service is started for. */
export type Job = { role: 'seed'; file: string; folder: string } | { role: 'tasks'; file: string }

/** Does one job in a worker, on a connection of its own. */
export async function work(port: MessagePort, job: Job): Promise<void> {
  if (job.role === 'tasks') {
    answerTasks(port, openDatabase(job.file))
    return
  }
  const store = await openSqliteStore({ file: job.file })
  await seedFolders(store, job.folder, (report) => port.postMessage(report))
  await store.close()
}

/** Compiles and seeds every course folder of a folder, and reports each. */
export async function seedFolders(store: Store, folder: string, report: (report: Report) => void): Promise<void> {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  for (const name of folders.sort()) {
    const { bundle, assets, issues } = await compile(path.join(folder, name))
    const problems = issues.map(
      (issue) => `${name}/${issue.file}:${issue.line}:${issue.column}: ${issue.severity} ${issue.code}: ${issue.message}`,
    )
    const result = bundle && !hasErrors(issues) ? await store.seed(bundle, assets) : undefined
    report({ folder: name, result, problems })
  }
}
