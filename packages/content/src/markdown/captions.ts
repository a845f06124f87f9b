/**
 * The captions of a video stand in the fragment of its compiled URL, because everything that a text shows is in the text:
 * `lectern:asset/HASH/a.mp4#captions=HASH/a.en.vtt`.
 */
export interface Captions {
  url: string
  /** A language tag, from the file name: `talk.en.vtt`. */
  language: string | undefined
}

/** Adds captions to the compiled URL of a video. */
export function addCaptions(url: string, assets: readonly { hash: string; name: string }[]): string {
  if (assets.length === 0) return url
  const list = assets.map(({ hash, name }) => `captions=${hash}/${encodeURIComponent(name)}`)
  return `${url}#${list.join('&')}`
}

/** Splits the compiled URL of a video into its own URL and those of its captions. */
export function readCaptions(compiled: string): { url: string; captions: Captions[] } {
  const [url = '', fragment] = compiled.split('#')
  if (!/^lectern:asset\//.test(url) || !fragment?.startsWith('captions=')) return { url: compiled, captions: [] }
  const captions = fragment.split('&').map((part) => {
    const file = part.replace(/^captions=/, '')
    return { url: `lectern:asset/${file}`, language: captionLanguage(decodeURIComponent(file)) }
  })
  return { url, captions }
}

const captionLanguage = (name: string): string | undefined => /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.vtt$/.exec(name)?.[1]

/** True when a file holds captions of a video: `talk.vtt` or `talk.en.vtt` beside `talk.mp4`. */
export function isCaptionsOf(video: string, file: string): boolean {
  const base = video.replace(/\.[^.]+$/, '')
  return (
    file === `${base}.vtt` ||
    (file.startsWith(`${base}.`) && captionLanguage(file) !== undefined && !file.slice(base.length + 1, -4).includes('.'))
  )
}
