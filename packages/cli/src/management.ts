import { type Command, InvalidArgumentError } from 'commander'
import { backup, copy, prune, restore } from './backup'
import type { Connection } from './connection'
import { dev } from './dev/dev'
import type { ExitCode } from './exit-code'
import { createKey, listKeys, revokeKey } from './keys'
import { addLti } from './lti-commands'
import { mcp } from './mcp'
import { plan } from './plan'
import { push } from './push'
import { publish, releases, rollback, withdraw } from './releases'
import type { Terminal } from './terminal'

type Remote = Connection & { json?: boolean }

/** Parses an option that is a whole number. */
export const wholeNumber = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It has to be an integer.')
  return Number(text)
}

/** Adds the commands for pipelines and operators. */
export function addManagement(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  examples: (...lines: string[]) => string,
  database: readonly [flags: string, description: string, defaultValue: string],
): void {
  const remote = (command: Command) =>
    command
      .option('--url <url>', 'the server (default: LECTERN_BASE_URL, else http://127.0.0.1:8787)')
      .option('--db <database>', 'a SQLite file or a postgres:// address, in place of a server')
      .option('--json', 'print the answer as JSON')

  remote(program.command('plan'))
    .description('show what publishing a course would change')
    .argument('<dir>', 'the folder that holds course.yaml')
    .addHelpText('after', examples('plan courses/my-course', 'plan courses/my-course --json'))
    .action(async (dir: string, options: Remote) => finish(await plan(terminal, dir, options)))

  remote(program.command('push'))
    .description('create and publish a release of a course')
    .argument('<dir>', 'the folder that holds course.yaml')
    .option('--no-publish', 'create an unpublished preview')
    .option('--notes <text>', 'release notes')
    .option('--plan-hash <hash>', 'refuse when the plan is outdated')
    .addHelpText('after', examples('push courses/my-course', 'push courses/my-course --no-publish --notes "New chapter 3"'))
    .action(async (dir: string, options: Remote & { publish: boolean; notes?: string; planHash?: string }) =>
      finish(await push(terminal, dir, options)),
    )

  remote(program.command('releases'))
    .description('list the releases of a course, newest first')
    .argument('<course>', 'the id of the course')
    .option('--limit <number>', 'how many at most', wholeNumber, 20)
    .addHelpText('after', examples('releases my-course'))
    .action(async (course: string, options: Remote & { limit: number }) => finish(await releases(terminal, course, options)))

  remote(program.command('publish'))
    .description('publish a release')
    .argument('<course>', 'the id of the course')
    .argument('<release>', 'its number', wholeNumber)
    .addHelpText('after', examples('publish my-course 4'))
    .action(async (course: string, number: number, options: Remote) => finish(await publish(terminal, course, number, options)))

  remote(program.command('rollback'))
    .description('publish the release before the current one')
    .argument('<course>', 'the id of the course')
    .addHelpText('after', examples('rollback my-course'))
    .action(async (course: string, options: Remote) => finish(await rollback(terminal, course, options)))

  remote(program.command('withdraw'))
    .description('withdraw a release for good')
    .argument('<course>', 'the id of the course')
    .argument('<release>', 'its number', wholeNumber)
    .addHelpText('after', examples('withdraw my-course 3'))
    .action(async (course: string, number: number, options: Remote) => finish(await withdraw(terminal, course, number, options)))

  const keys = program.command('keys').description('create, list and revoke keys')
  remote(keys.command('create'))
    .description('create a key and print it once')
    .argument('<name>', 'its name, such as who will use it')
    .option('--scope <scope...>', 'its scopes (default: all)')
    .option('--delivery', 'create a key that can only read published content')
    .option('--expires <time>', 'when it expires')
    .addHelpText('after', examples('keys create "First key" --db .lectern/lectern.db', 'keys create CI --scope content:write'))
    .action(async (name: string, options: Remote & { scope?: string[]; delivery?: boolean; expires?: string }) =>
      finish(await createKey(terminal, name, options)),
    )
  remote(keys.command('list'))
    .description('list all keys, without their secrets')
    .addHelpText('after', examples('keys list'))
    .action(async (options: Remote) => finish(await listKeys(terminal, options)))
  remote(keys.command('revoke'))
    .description('revoke a key at once')
    .argument('<id>', 'the id of the key')
    .addHelpText('after', examples('keys revoke 019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11'))
    .action(async (id: string, options: Remote) => finish(await revokeKey(terminal, id, options)))

  program
    .command('mcp')
    .description('serve courses and their files to agents over the Model Context Protocol, on the standard streams')
    .option('--url <url>', 'the server (default: LECTERN_BASE_URL, else http://127.0.0.1:8787)')
    .option('--db <database>', 'a SQLite file or a postgres:// address, in place of a server')
    .option('--courses <dir>', 'the folder below which agents may check and publish courses', '.')
    .addHelpText('after', examples('mcp', 'mcp --courses courses --db .lectern/lectern.db'))
    .action(async (options: Connection & { courses: string }) => finish(await mcp(options)))

  addLti(program, terminal, finish, { examples, remote, wholeNumber })

  program
    .command('dev')
    .description('show a course in the browser, and again after every change')
    .argument('<dir>', 'the folder that holds course.yaml')
    .option('--port <port>', 'the port to listen on; 0 picks a free one', wholeNumber, 8788)
    .option('--strict', 'add advice on prose and quizzes')
    .addHelpText('after', examples('dev courses/my-course'))
    .action(async (dir: string, options: { port: number; strict?: boolean }) => {
      const preview = await dev(terminal, dir, options)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void preview.stop())
    })

  program
    .command('backup')
    .description('copy a SQLite database while it is served')
    .argument('<file>', 'the new file')
    .option(...database)
    .addHelpText('after', examples('backup backups/monday.db'))
    .action(async (file: string, options: { db: string }) => finish(await backup(terminal, file, options)))
  program
    .command('restore')
    .description('replace a SQLite database that nothing serves with a backup')
    .argument('<file>', 'the backup')
    .option(...database)
    .addHelpText('after', examples('restore backups/monday.db'))
    .action(async (file: string, options: { db: string }) => finish(await restore(terminal, file, options)))
  program
    .command('copy')
    .description('copy a database that nothing serves into an empty one, and verify the copy')
    .requiredOption('--from <database>', 'a SQLite file or a postgres:// address')
    .requiredOption('--to <database>', 'the same; the database has to be empty')
    .option('--json', 'print the counts and hashes of the tables as JSON')
    .addHelpText('after', examples('copy --from .lectern/lectern.db --to postgres://lectern@db.example.com/lectern'))
    .action(async (options: { from: string; to: string; json?: boolean }) => finish(await copy(terminal, options)))
  program
    .command('prune')
    .description('delete old releases that were never published; a service does so once a day')
    .requiredOption('--days <number>', 'those that are older than this', wholeNumber)
    .option(...database)
    .option('--json', 'print how many were deleted as JSON')
    .addHelpText('after', examples('prune --days 30'))
    .action(async (options: { db: string; days: number; json?: boolean }) => finish(await prune(terminal, options)))
}
