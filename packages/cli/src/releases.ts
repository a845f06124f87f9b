import type { ReleaseDetail } from '@lectern/sdk'
import { type Connection, connect } from './connection'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import type { Terminal } from './terminal'

type Options = Connection & { json?: boolean }

/** `lectern releases COURSE`: the releases of a course, newest first. */
export async function releases(terminal: Terminal, course: string, { json = false, limit, ...connection }: Options & { limit?: number }) {
  const list = await connect(connection, (lectern) => lectern.releases.list(course).toArray({ limit: limit ?? 20 }))
  if (json) terminal.out(JSON.stringify(list, null, 2))
  else for (const release of list) terminal.out(describeRelease(release, terminal))
  return exitCode.ok
}

/** `lectern publish COURSE NUMBER`: publishes a release. */
export const publish = (terminal: Terminal, course: string, number: number, options: Options): Promise<ExitCode> =>
  change(terminal, options, (connection) => connect(connection, (lectern) => lectern.releases.publish(course, number)))

/** `lectern withdraw COURSE NUMBER`: withdraws a release for good. */
export const withdraw = (terminal: Terminal, course: string, number: number, options: Options): Promise<ExitCode> =>
  change(terminal, options, (connection) => connect(connection, (lectern) => lectern.releases.withdraw(course, number)))

/** `lectern rollback COURSE`: publishes the newest release before the current one that has been published before. */
export const rollback = (terminal: Terminal, course: string, options: Options): Promise<ExitCode> =>
  change(terminal, options, (connection) =>
    connect(connection, async (lectern) => {
      let current: number | undefined
      for await (const release of lectern.releases.list(course, { limit: 100 })) {
        if (release.current) current = release.number
        else if (current !== undefined && release.publishedAt !== null && release.withdrawnAt === null)
          return lectern.releases.publish(course, release.number)
      }
      throw new CommandError(`The course "${course}" has no earlier published release; see: lectern releases ${course}`)
    }),
  )

async function change(
  terminal: Terminal,
  { json = false, ...connection }: Options,
  run: (connection: Connection) => Promise<ReleaseDetail>,
): Promise<ExitCode> {
  const release = await run(connection)
  terminal.out(json ? JSON.stringify(release, null, 2) : describeRelease(release, terminal))
  return exitCode.ok
}

function describeRelease({ number, createdAt, publishedAt, withdrawnAt, notes, current }: ReleaseDetail, { colors }: Terminal): string {
  const state = current
    ? colors.green('current')
    : withdrawnAt !== null
      ? colors.red('withdrawn')
      : publishedAt === null
        ? colors.yellow('preview')
        : 'earlier'
  return `release ${number}  ${createdAt.slice(0, 16).replace('T', ' ')}  ${state}${notes === null ? '' : `  ${notes}`}`
}
