import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPlatformClient, jsonOf, PlatformError } from './platform-client'
import { faultOfUrl, isAllowedAddress, type Network } from './platform-url'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(
    () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a URL of a platform', () => {
  it.each<[string, Network, boolean]>([
    ['https://moodle.example.edu/mod/lti/certs.php?x=1', 'public', true],
    ['https://8.8.8.8/', 'public', true],
    ['https://[2606:4700::1]/', 'public', true],
    ['http://moodle.example.edu/', 'public', false],
    ['http://moodle.example.edu/', 'private', false],
    ['http://127.0.0.1:8099/', 'development', true],
    ['https://10.0.0.7/', 'private', true],
    ['https://[fd00::1]/', 'private', true],
    ['https://8.8.8.8/', 'private', true],
    ['https://127.0.0.1/', 'private', false],
    ['https://169.254.169.254/', 'private', false],
    ['https://[::1]/', 'private', false],
    ['https://[fe80::1]/', 'private', false],
    ['https://0.0.0.0/', 'private', false],
    ['ftp://moodle.example.edu/', 'development', false],
    ['file:///etc/passwd', 'development', false],
    ['javascript:alert(1)', 'development', false],
    ['https://user@moodle.example.edu/', 'public', false],
    ['https://user:secret@moodle.example.edu/', 'public', false],
    ['https://moodle.example.edu/#fragment', 'public', false],
    [`https://moodle.example.edu/${'x'.repeat(2000)}`, 'public', false],
    ['nonsense', 'public', false],
    ['', 'public', false],
    ...[
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://127.1/',
      'https://0.0.0.0/',
      'https://10.0.0.7/',
      'https://172.16.0.1/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://224.0.0.1/',
      'https://255.255.255.255/',
      'https://[::1]/',
      'https://[::]/',
      'https://[fe80::1]/',
      'https://[fd00::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:7f00:1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[2002:7f00:1::]/',
      'https://[::7f00:1]/',
      'https://[64:ff9b:1::a00:1]/',
      'https://[fec0::1]/',
    ].map((url): [string, Network, boolean] => [url, 'public', false]),
  ])('%s on the network %s may be used: %s', (url, network, allowed) => {
    expect(faultOfUrl(url, network) === undefined).toBe(allowed)
  })

  it('may not resolve to an address that is not public', async () => {
    for (const network of ['public', 'private'] as const)
      await expect(createPlatformClient(network)('https://localhost/')).rejects.toThrow('localhost leads to an address that is not public.')
    const addresses = ['93.184.215.14', '10.1.2.3', 'fe80::1%eth0']
    expect(addresses.map((address) => isAllowedAddress(address, 'public'))).toEqual([true, false, false])
    expect(addresses.map((address) => isAllowedAddress(address, 'private'))).toEqual([true, true, false])
  })
})

describe('a request to a platform', () => {
  const ask = createPlatformClient('development')

  it('sends method, headers and body, and returns what comes back', async () => {
    const origin = await serve(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      response
        .writeHead(201, { 'x-more': 'yes' })
        .end(JSON.stringify([request.method, request.url, request.headers.accept, request.headers['content-length'], body]))
    })
    const response = await ask(`${origin}/path?query=1`, { method: 'POST', headers: { accept: 'text/x' }, body: 'grüße' })
    expect([response.status, response.headers['x-more'], JSON.parse(response.body)]).toEqual([
      201,
      'yes',
      ['POST', '/path?query=1', 'text/x', '7', 'grüße'],
    ])
  })

  it('follows no redirect', async () => {
    let asked = 0
    const origin = await serve((_request, response) => {
      asked += 1
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    const response = await ask(origin)
    expect([response.status, asked]).toEqual([302, 1])
    expect(() => jsonOf(origin, response)).toThrow(/answered with 302/)
  })

  it('reads no more than it may', async () => {
    let sent = 0
    const origin = await serve(async (_request, response) => {
      for (; sent < 1000 && !response.destroyed; sent++) {
        response.write('x'.repeat(10_000))
        await new Promise((next) => setImmediate(next))
      }
    })
    await expect(ask(origin, { maxBytes: 50_000 })).rejects.toThrow(/has more than 50000 bytes/)
    expect(sent).toBeLessThan(1000)
  })

  it('is broken off by its caller', async () => {
    const origin = await serve(() => undefined)
    const controller = new AbortController()
    const asking = ask(origin, { signal: controller.signal })
    controller.abort()
    await expect(asking).rejects.toThrow(PlatformError)
  })

  it('tells of an answer its status, when to ask again, and no more than the code of the error', () => {
    const error = (body: string, headers = {}) => {
      try {
        jsonOf('https://moodle.example.edu/token', { status: 429, headers, body })
      } catch (thrown) {
        return thrown as PlatformError
      }
    }
    expect(error('{"error":"invalid_scope"}')?.message).toBe('moodle.example.edu answered with 429 (invalid_scope).')
    expect(error('Ada Example has no grade')?.message).toBe('moodle.example.edu answered with 429.')
    expect(error('{"error":"<b>Ada</b>"}')?.message).toBe('moodle.example.edu answered with 429.')
    expect(error('', { 'retry-after': '30' })?.options.retryAfter).toBe(30_000)
    expect(() => jsonOf('https://moodle.example.edu/', { status: 200, headers: {}, body: '<html>' })).toThrow(/not JSON/)
  })
})
