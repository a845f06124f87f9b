import { escapeHtml } from '../../escape-html'
import { childrenOf } from '../xml/read-xml'
import type { Block } from './blocks'

/** A video: to embed from YouTube, a file to show, or a page to link to. */
export interface Video {
  /** Markdown, where the video is embedded. */
  embed?: string
  /** HTML, where it is a file. */
  html?: string
  /** The languages of transcripts, which are left out. */
  transcripts: string[]
}

/** Finds out where a video is. Undefined when it has no address. */
export function readVideo({ element, attributes }: Block): Video | undefined {
  const title = (attributes.display_name?.trim() || 'Video').replace(/\s+/g, ' ')
  const youTube = attributes.youtube_id_1_0?.trim() || /1\.0+:([\w-]+)/.exec(attributes.youtube ?? '')?.[1]
  const transcripts = [
    ...new Set([
      ...childrenOf(element, 'transcript').map((each) => each.attributes.language ?? ''),
      ...(attributes.sub?.trim() ? ['en'] : []),
    ]),
  ].filter(Boolean)
  if (youTube && /^[\w-]+$/.test(youTube)) {
    const start = secondsOf(attributes.start_time ?? attributes.from ?? '')
    const url = `https://www.youtube.com/watch?v=${youTube}${start > 0 ? `&t=${start}` : ''}`
    return { embed: `::embed{url="${url}" title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"}`, transcripts }
  }
  const listed = /(?:https?:\/\/|\/?static\/)[^"'\s\],]+/.exec(attributes.html5_sources ?? '')?.[0]
  const source = childrenOf(element, 'source').find((each) => each.attributes.src)?.attributes.src ?? listed ?? attributes.source
  if (!source) return undefined
  const url = escapeHtml(source.trim())
  const isFile = /^\/?static\//.test(source.trim())
  return {
    html: isFile ? `<p><video src="${url}" title="${escapeHtml(title)}"></video></p>` : `<p><a href="${url}">${escapeHtml(title)}</a></p>`,
    transcripts,
  }
}

/** Seconds from `00:11:39`, `699` or `699.0`. */
const secondsOf = (time: string): number =>
  /^[\d:.]+$/.test(time) ? Math.round(time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)) || 0 : 0
