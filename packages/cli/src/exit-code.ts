/**
 * What the exit code of `lectern` means.
 *
 * - `ok` 0: done.
 * - `courseHasErrors` 1: the course has errors, or warnings under `--strict`.
 * - `wrongUse` 2: the command line cannot be understood.
 * - `notDone` 3: it could not be done (a folder that is not there, a database that cannot be opened).
 */
export const exitCode = { ok: 0, courseHasErrors: 1, wrongUse: 2, notDone: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** A reason why a command could not be done, written for the person who ran it; printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError'
  constructor(
    message: string,
    readonly code: ExitCode = exitCode.notDone,
  ) {
    super(message)
  }
}
