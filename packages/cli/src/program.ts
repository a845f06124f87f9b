import { Command, CommanderError } from 'commander'
import { build } from './build'
import { check } from './check'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { explain } from './explain'
import { type ExportCommand, exportFormatList, exportSource } from './export'
import { type ImportCommand, importFormatList, importSource } from './import'
import { init } from './init'
import { addManagement, wholeNumber } from './management'
import { review } from './review'
import { seed } from './seed'
import { serve } from './serve'
import type { Terminal } from './terminal'

const database = [
  '--db <database>',
  'a SQLite file or a postgres:// address',
  process.env.LECTERN_DB ?? '.lectern/lectern.db',
] as const satisfies string[]

const exitCodes = `
Exit codes:
  0  done
  1  the course has errors (with --strict, or warnings)
  2  the command line is invalid
  3  the command failed`

/** Creates the command line of `lectern`. `finish` receives the exit code. */
export function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('lectern')
    .description('Courses as files: check, build, import, publish and serve them.')
    .version('0.1.0')
    // Otherwise the program would take the `--version` of a command for its own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.err(text.trimEnd()) })
    .addHelpText(
      'after',
      `${exitCodes}\n\n${examples('init my-course', 'check courses/my-course', 'seed courses/my-course', 'serve', 'plan courses/my-course', 'push courses/my-course')}`,
    )

  program
    .command('init')
    .description('write a course to start from, with one of everything')
    .argument('[dir]', 'a new or empty folder', '.')
    .option('--url <url>', 'the server whose schemas editors use; without it, they are written into the folder')
    .option('--merge', 'write into a folder that is not empty; files that exist stay as they are')
    .option('--json', 'print the files as JSON')
    .addHelpText('after', examples('init my-course', 'init my-course --url https://courses.example.com'))
    .action(async (dir: string, options: { url?: string; merge?: boolean; json?: boolean }) => finish(await init(terminal, dir, options)))

  program
    .command('check')
    .description('report all issues of a course')
    .argument('<dir>', 'the folder that holds course.yaml')
    .option('--fix', 'add missing ids to the files first')
    .option('--strict', 'add advice on prose and quizzes, and fail on warnings')
    .option('--json', 'print the issues as JSON')
    .addHelpText('after', examples('check courses/my-course', 'check courses/my-course --fix', 'check courses/my-course --strict --json'))
    .action(async (dir: string, options: { fix?: boolean; strict?: boolean; json?: boolean }) =>
      finish(await check(terminal, dir, options)),
    )

  program
    .command('review')
    .description('ask the model of LECTERN_TUTOR_URL for weak choices, ambiguous prompts and sections that do not teach what is asked')
    .argument('<dir>', 'the folder that holds course.yaml')
    .option('--json', 'print the suggestions as JSON')
    .addHelpText('after', examples('review courses/my-course', 'review courses/my-course --json'))
    .action(async (dir: string, options: { json?: boolean }) => finish(await review(terminal, dir, options)))

  program
    .command('explain')
    .description('say what the code of an issue means, with an example')
    .argument('[code]', 'the code, such as link.dangling; without it, all codes are listed')
    .option('--json', 'print the entry as JSON')
    .addHelpText('after', examples('explain link.dangling', 'explain'))
    .action((code: string | undefined, options: { json?: boolean }) => finish(explain(terminal, code, options)))

  program
    .command('build')
    .description('compile a course into a bundle and its assets')
    .argument('<dir>', 'the folder that holds course.yaml')
    .requiredOption('--out <dir>', 'a new or empty folder')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', examples('build courses/my-course --out build/my-course'))
    .action(async (dir: string, options: { out: string; json?: boolean }) => finish(await build(terminal, dir, options)))

  program
    .command('import')
    .description('convert a file of another format to course files')
    .argument('<format>', 'one of the formats below, or auto; may be left out')
    .argument('[source]', 'the file, folder or package')
    .option('--out <dir>', 'a new or empty folder, or one of an earlier import')
    .option('--into <course>', 'the folder of a course to import into; with --out, the result is written there')
    .option('--force', 'replace what was changed in the course since an earlier import')
    .option('--prune', 'remove questions that are no longer in the source')
    .option('--json', 'print what was read, written and left out as JSON')
    .addHelpText(
      'after',
      `\nFormats:\n${importFormatList}\n${examples('import gift bank.gift --out courses/my-course', 'import bank.xml --into courses/my-course', 'import course-page page.txt --out courses/my-course --json')}`,
    )
    .action(async (format: string, source: string | undefined, options: ImportCommand) =>
      finish(await importSource(terminal, [format, source], options)),
    )

  program
    .command('export')
    .description('write a course, or its questions, in another format')
    .argument('<format>', 'one of the formats below')
    .argument('<source>', 'the folder that holds course.yaml; with --url or --db, the id of a course')
    .requiredOption('--out <file>', 'the file to write')
    .option('--version <version>', 'the version of the format, where it has several')
    .option('--thin', 'link to the server in place of holding the content, in formats that can')
    .option('--origin <url>', 'the address of the server that the file links to or calls, when a folder is exported')
    .option('--with-keys', 'put answer keys into a format that does without them; needs --yes, and `with-keys` in the name of the file')
    .option('--base <file>', 'an earlier offline bundle: only what is new since is written')
    .option('--yes', 'agree to answer keys in the file')
    .option('--url <url>', 'the server to export a published course from')
    .option('--db <database>', 'a SQLite file or a postgres:// address, in place of a server')
    .option('--release <number>', 'the release of the course on the server (default: the published one)', wholeNumber)
    .option('--json', 'print what was exported and left out as JSON')
    .addHelpText(
      'after',
      `\nFormats:\n${exportFormatList}\n${examples('export moodle-xml courses/my-course --out bank.xml', 'export moodle-xml my-course --url https://courses.example.com --out bank.xml')}`,
    )
    .action(async (format: string, source: string, options: ExportCommand) => finish(await exportSource(terminal, format, source, options)))

  program
    .command('seed')
    .description('publish courses into a database; unchanged courses are skipped')
    .argument('<dirs...>', 'folders that hold a course.yaml')
    .option(...database)
    .option('--json', 'print the releases as JSON')
    .addHelpText('after', examples('seed courses/my-course', 'seed courses/* --db postgres://lectern@db.example.com/lectern'))
    .action(async (dirs: string[], options: { db: string; json?: boolean }) => finish(await seed(terminal, dirs, options)))

  program
    .command('serve')
    .description('serve a database over HTTP')
    .option(...database)
    .option('--host <host>', 'the address to listen on')
    .option('--port <port>', 'the port to listen on')
    .option('--seed <dir>', 'seed all course folders in this folder first')
    .addHelpText('after', examples('serve', 'serve --port 9000 --seed courses'))
    .action((options: { db: string; host?: string; port?: string; seed?: string }) => serve(options))

  addManagement(program, terminal, finish, examples, database)
  return program
}

/** Runs a command line (without `node` and the script) and returns its exit code. */
export async function runProgram(terminal: Terminal, args: string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok
  const program = createProgram(terminal, (finished) => {
    code = finished
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return reportError(terminal, error)
  }
}

function reportError(terminal: Terminal, error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.wrongUse
  terminal.err(`lectern: ${error instanceof Error ? error.message : String(error)}`)
  return error instanceof CommandError ? error.code : exitCode.notDone
}

const examples = (...lines: string[]) => `\nExamples:\n${lines.map((line) => `  lectern ${line}`).join('\n')}`
