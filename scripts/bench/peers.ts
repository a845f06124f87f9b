import { median, type Row } from './harness'
import { fetchRaw, type Loaded, load, pin, startBare } from './load'

const rounds = 9

/**
 * Other services that run already (`--peer=strapi=http://127.0.0.1:1337/api/sections/1`), each address beside a bare server that sends
 * the same bytes and headers. Start each on processor 0 (`taskset -c 0 …`).
 */
export async function measurePeers(): Promise<Row[]> {
  const peers = process.argv.flatMap((argument) => /^--peer=([^=]+)=(https?:.*)$/.exec(argument)?.slice(1, 3) ?? [])
  const rows: Row[] = []
  pin(process.pid, 1)
  for (let index = 0; index < peers.length; index += 2) {
    const [name, url] = [peers[index] as string, peers[index + 1] as string]
    const bare = await startBare({ [url]: await fetchRaw(url) })
    const results = { bare: [] as Loaded[], peer: [] as Loaded[] }
    for (let round = 0; round < rounds; round++) {
      results.bare.push(await load({ url: bare.origin, duration: 1 }))
      results.peer.push(await load({ url, duration: 1 }))
    }
    bare.stop()
    rows.push({
      what: name,
      ratio: median(results.peer.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN))),
      limit: '',
      perSecond: median(results.peer.map(({ perSecond }) => perSecond)),
      barePerSecond: median(results.bare.map(({ perSecond }) => perSecond)),
    })
  }
  return rows
}
