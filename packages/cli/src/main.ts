#!/usr/bin/env node
import { runProgram } from './program'
import { processTerminal } from './terminal'

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
// A command whose messages nobody reads still goes on.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const code = await runProgram(processTerminal(), process.argv.slice(2))
// `serve` returns while the service is running, and the service may have set an exit code.
if (code !== 0) process.exitCode = code
