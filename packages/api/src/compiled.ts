import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'

/** A CommonJS file that was run. */
export interface Compiled {
  /** Whether what an earlier run had kept was used. */
  fromCache: boolean
  /**
   * Keeps what V8 compiled beside the file, so that the next run begins sooner. Does nothing when that was kept by an earlier run, or
   * when more was kept before: V8 drops the code of functions that were not called for a while, of the start above all.
   */
  keep(): void
}

/**
 * Runs a bundled CommonJS file, with what V8 compiled of it in an earlier run where that was kept: compiling is a third of a start.
 * What was kept for another file, by another Node, or is damaged, is not used. The file cannot `import()`.
 *
 * @example
 * const { keep } = runCompiled('/srv/lectern/service.cjs')
 * process.once('exit', keep)
 */
export function runCompiled(file: string): Compiled {
  const source = readFileSync(file)
  const cacheFile = `${file}.cache`
  const kept = readKept(cacheFile, source)
  // In front of the first line, so that lines and columns of stack traces are those of the file.
  const opening = '(function (exports, require, module, __filename, __dirname) { '
  const script = new Script(`${opening}${source}\n})`, {
    filename: file,
    columnOffset: -opening.length,
    cachedData: kept,
  })
  const fromCache = kept !== undefined && script.cachedDataRejected === false
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
  let mostKept = 0
  const keep = (): void => {
    if (fromCache) return
    const unfinished = `${cacheFile}.${randomUUID()}`
    try {
      const compiled = script.createCachedData()
      if (compiled.length <= mostKept) return
      writeFileSync(unfinished, Buffer.concat([digestOf(source, compiled), compiled]))
      renameSync(unfinished, cacheFile)
      mostKept = compiled.length
    } catch {
      // Where nothing can be written, for example in an image that is read-only, every start compiles.
      rmSync(unfinished, { force: true })
    }
  }
  return { fromCache, keep }
}

/** V8 itself tells sources apart by their length alone, and believes what was compiled. */
const digestOf = (source: Buffer, compiled: Buffer): Buffer => createHash('sha256').update(source).update(compiled).digest()
const digestLength = 32

function readKept(file: string, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const compiled = bytes.subarray(digestLength)
    return bytes.subarray(0, digestLength).equals(digestOf(source, compiled)) ? compiled : undefined
  } catch {
    return undefined
  }
}
