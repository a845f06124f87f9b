import { createServer } from 'node:http'
import type { Answer } from './load'

/**
 * The peer of the service: a bare server that sends given responses, read as JSON
 * (`{ [address]: { status, headers, body } }`, the body in latin1) from the standard input; with `null` it sends back the JSON that it
 * gets, parsed and written again. Prints its port.
 */
let input = ''
for await (const chunk of process.stdin) input += chunk
const answers = JSON.parse(input) as Record<string, Answer> | null
const all = new Map(Object.entries(answers ?? {}))
const only = all.size === 1 ? [...all.values()][0] : undefined
const server = createServer((incoming, outgoing) => {
  const answer = only ?? all.get(incoming.url as string)
  if (answer) {
    outgoing.writeHead(answer.status, answer.headers)
    outgoing.end(answer.body, 'latin1')
    return
  }
  let body = ''
  incoming.setEncoding('utf8')
  incoming.on('data', (chunk) => {
    body += chunk
  })
  incoming.on('end', () => {
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify(JSON.parse(body)))
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`))
process.once('SIGTERM', () => process.exit())
