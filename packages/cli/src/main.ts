#!/usr/bin/env node
import { runProgram } from './program'
import { processTerminal } from './terminal'

const code = await runProgram(processTerminal(), process.argv.slice(2))
// `serve` returns while the service runs on, and the service may have set a code of its own.
if (code !== 0) process.exitCode = code
