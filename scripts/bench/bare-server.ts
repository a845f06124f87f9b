import { createServer } from 'node:http'

/**
 * The limit that delivery is held against: a bare server that sends the bytes and headers of one response, read as JSON
 * (`{ status, headers, body }`, the body in latin1) from the standard input. Prints its port.
 */
let input = ''
for await (const chunk of process.stdin) input += chunk
const { status, headers, body } = JSON.parse(input) as { status: number; headers: string[]; body: string }
const server = createServer((_incoming, outgoing) => {
  outgoing.writeHead(status, headers)
  outgoing.end(body, 'latin1')
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`))
process.once('SIGTERM', () => process.exit())
