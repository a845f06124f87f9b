/**
 * The exit codes of `lectern`.
 *
 * - `ok` 0: done.
 * - `courseHasErrors` 1: the course has errors, or warnings under `--strict`.
 * - `wrongUse` 2: the command line is invalid.
 * - `notDone` 3: the command failed (a missing folder, a database that cannot be opened).
 */
export const exitCode = { ok: 0, courseHasErrors: 1, wrongUse: 2, notDone: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** An error whose message is printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError'
  constructor(
    message: string,
    readonly code: ExitCode = exitCode.notDone,
  ) {
    super(message)
  }
}
