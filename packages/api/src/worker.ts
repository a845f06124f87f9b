import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { compile, hasErrors } from '@lectern/content'
import { serveExport } from './store/exports'
import { createStore, type DatabaseOptions, openEngine } from './store/open'
import type { ExportTask } from './store/releases/export'
import type { SeedResult, Store } from './store/store'
import { serveTasks } from './store/tasks'

/** The result of seeding one course folder. */
export interface Report {
  folder: string
  result?: SeedResult
  problems: string[]
}

/** A job for a worker of the service. */
export type Job = { database: DatabaseOptions } & (
  | { role: 'seed'; folder: string }
  | { role: 'tasks' }
  | { role: 'export'; task: ExportTask }
)

/** Runs one job in a worker, on its own database connections. */
export async function runJob(port: MessagePort, { database, ...job }: Job): Promise<void> {
  const engine = await openEngine({ ...database, connections: 2, watch: false })
  if (job.role === 'tasks') {
    serveTasks(port, engine)
    return
  }
  if (job.role === 'export') {
    serveExport(port, engine, job.task)
    return
  }
  const store = createStore(engine)
  await seedFolders(store, job.folder, (report) => port.postMessage(report))
  await store.close()
}

/** Compiles and seeds every course folder below a folder, and reports each one. */
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
