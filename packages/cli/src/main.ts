#!/usr/bin/env node
import { runProgram } from './program'
import { processTerminal } from './terminal'

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
const code = await runProgram(processTerminal(), process.argv.slice(2))
// `serve` returns while the service runs on, and the service may have set a code of its own.
if (code !== 0) process.exitCode = code
