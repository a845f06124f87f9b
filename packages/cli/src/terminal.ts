import pc from 'picocolors'

/** Where a command writes: results to `out`, progress and reports for people to `err`. Both take whole lines. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  /** Colours that do nothing where the output is not a terminal. */
  colors: ReturnType<typeof pc.createColors>
}

/** The process's own streams; colour only where people read along and `NO_COLOR` is not set. */
export function processTerminal(): Terminal {
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    colors: pc.createColors(Boolean(process.stderr.isTTY && process.stdout.isTTY) && !process.env.NO_COLOR),
  }
}

/** `1 error`, `2 errors`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
