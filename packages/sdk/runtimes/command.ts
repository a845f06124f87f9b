import { runSuite } from './suite'

// Node, Bun and Deno: the addresses come as an argument, the report goes to the standard output.
const { argv } = (globalThis as unknown as { process: { argv: string[] } }).process
console.log(JSON.stringify(await runSuite(JSON.parse(argv[2]!))))
