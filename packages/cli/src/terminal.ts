import pc from 'picocolors'

/** The output of a command: results go to `out`, progress and reports to `err`. Both take whole lines. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  /** Replaces the last line of progress, or removes it. Undefined where nobody watches: when the output is not a terminal. */
  progress?(line?: string): void
  /** Colours, disabled when the output is not a terminal. */
  colors: ReturnType<typeof pc.createColors>
}

/** The standard streams, with colours on a terminal unless `NO_COLOR` is set. */
export function processTerminal(): Terminal {
  return {
    ...(process.stderr.isTTY && { progress: (line = '') => void process.stderr.write(`\r\x1b[K${line}`) }),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    colors: pc.createColors(Boolean(process.stderr.isTTY && process.stdout.isTTY) && !process.env.NO_COLOR),
  }
}

/** `1 error`, `2 errors`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
