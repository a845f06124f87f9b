/** A video or widget of another site, as it is shown in a page. */
export interface Embed {
  /** The address of the page, normalized. */
  href: string
  /** The address of the player. */
  src: string
  /** The host of the page that was embedded. */
  host: string
}

/** Hosts that a course may embed from when it names none. A host stands for its subdomains, too. */
export const defaultEmbedHosts = [
  'youtube-nocookie.com',
  'youtube.com',
  'youtu.be',
  'vimeo.com',
  'codepen.io',
  'desmos.com',
  'geogebra.org',
]

/** The ratios of width to height that an embed can have, with the size of its frame where there is no stylesheet. */
export const embedRatios: Record<string, [width: number, height: number]> = {
  '16:9': [640, 360],
  '4:3': [640, 480],
  '1:1': [480, 480],
  '9:16': [360, 640],
  '21:9': [840, 360],
}
export const defaultEmbedRatio = '16:9'

/** How the page of a site becomes the address of its player. The first group of a pattern is the id. */
const players: { host: RegExp; path: RegExp; player: (id: string, url: URL, groups: string[]) => string }[] = [
  {
    host: /(^|\.)(youtube\.com|youtube-nocookie\.com)$/,
    path: /^\/(?:embed|shorts|live|v)\/([\w-]+)/,
    player: (id, url) => youTube(id, url),
  },
  { host: /^youtu\.be$/, path: /^\/([\w-]+)/, player: (id, url) => youTube(id, url) },
  {
    host: /(^|\.)vimeo\.com$/,
    path: /^\/(?:video\/)?(\d+)(?:\/(\w+))?/,
    player: (id, url, [, hash]) => {
      const key = url.searchParams.get('h') ?? hash
      return `https://player.vimeo.com/video/${id}?dnt=1${key ? `&h=${encodeURIComponent(key)}` : ''}`
    },
  },
  {
    host: /(^|\.)codepen\.io$/,
    path: /^\/([\w-]+)\/(?:pen|embed|full|details)\/(\w+)/,
    player: (user, _url, [, pen]) => `https://codepen.io/${user}/embed/${pen}?default-tab=result`,
  },
  {
    host: /(^|\.)desmos\.com$/,
    path: /^\/(calculator|geometry|3d)\/(\w+)/,
    player: (tool, _, [, id]) => `https://www.desmos.com/${tool}/${id}?embed`,
  },
  {
    host: /(^|\.)geogebra\.org$/,
    path: /^\/(?:m|material\/iframe\/id|material\/show\/id)\/(\w+)/,
    player: (id) => `https://www.geogebra.org/material/iframe/id/${id}`,
  },
  // PeerTube runs on hosts of any name.
  { host: /./, path: /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]+)$/, player: (id, url) => `https://${url.host}/videos/embed/${id}` },
]

function youTube(id: string, url: URL): string {
  const start = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')?.[1]
  return `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`
}

/** Finds the player for the URL of a page. Undefined when the URL is not a whole `https:` URL. */
export function readEmbed(text: string): Embed | undefined {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined
  const host = url.hostname
  const watched = /(^|\.)youtube\.com$/.test(host) && url.pathname === '/watch' ? url.searchParams.get('v') : null
  if (watched !== null && /^[\w-]+$/.test(watched)) return { href: url.href, src: youTube(watched, url), host }
  for (const { host: hosts, path, player } of players) {
    const match = hosts.test(host) ? path.exec(url.pathname) : null
    if (match) return { href: url.href, src: player(match[1] ?? '', url, match.slice(1)), host }
  }
  return { href: url.href, src: url.href, host }
}

/** True when a course that allows some hosts may embed from a host. */
export const allowsEmbed = (hosts: readonly string[], host: string): boolean =>
  hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`))
