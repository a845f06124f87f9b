import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { limits } from '../../compile/read'
import { isSafeLink } from '../../markdown/html'
import { inspect } from '../../markdown/inspect'
import { replaceDestinations } from '../../markdown/markdown'
import type { Destination } from '../../markdown/model'
import { toPageTree } from '../../markdown/page-tree'
import { parseMarkdown } from '../../markdown/parse'
import { matchesMediaType, mediaTypeOf, mediaTypes } from '../../media-type'
import { assetScheme, isSectionLink } from '../model'
import type { ItemReport, Place } from '../report'
import { readHtml, toMarkdownTree } from './html'
import { plainMarkdown } from './plain-text'
import { liftGaps, writeMarkdown } from './to-markdown'

/** A formatted text of a source. `auto` is HTML in which line breaks count. */
export interface RichText {
  text: string
  format: 'html' | 'auto' | 'plain' | 'markdown'
  place: Place
  /** Files that the text shows, by the name that stands behind `@@PLUGINFILE@@/`. */
  files?: ReadonlyMap<string, Uint8Array>
  /** Finds what a URL leads to: another URL, or undefined where it leads nowhere. Without it, only whole addresses and `files` are known. */
  resolve?: (url: string) => Promise<string | undefined>
  /** True when marks of gaps stand in the text, which have to be in paragraphs. */
  hasGaps?: boolean
}

/** Converts formatted texts to our Markdown, and collects the files that they show. */
export interface TextConverter {
  /** Converts a text. What it loses is reported for `item`. */
  toMarkdown(source: RichText, item: ItemReport): Promise<string>
  /** Adds a file. Returns its name, which follows from its content, or undefined when it cannot be an asset. */
  addAsset(name: string, bytes: Uint8Array): Promise<string | undefined>
  /** The files by name. */
  readonly assets: ReadonlyMap<string, Uint8Array>
}

export function createTextConverter(): TextConverter {
  const assets = new Map<string, Uint8Array>()
  /** Adds a file under a name that follows from its content. Returns undefined when it cannot be an asset. */
  const addAsset = async (name: string, bytes: Uint8Array): Promise<string | undefined> => {
    if (!mediaTypeOf(name) || bytes.length > limits.assetBytes) return undefined
    const ending = await findEnding(path.posix.extname(name).toLowerCase(), bytes)
    if (ending === undefined) return undefined
    const stem = path.posix
      .basename(name, path.posix.extname(name))
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    // A file that was exported and comes back has its digest in its name already.
    const named = stem.endsWith(digest) ? stem : `${stem === '' ? 'file' : stem}-${digest}`
    const full = `${named}${ending}`
    assets.set(full, bytes)
    return full
  }

  return {
    assets,
    addAsset,
    async toMarkdown(source, item) {
      const { text, format, place, files = new Map(), resolve: resolveUrl, hasGaps = false } = source
      if (text.trim() === '') return ''
      // Most texts are a few words, which need no parser.
      const plain = plainMarkdown(text.trim(), format === 'html')
      if (plain !== undefined) return plain
      const note: ItemReport['note'] = (code, message, hint) => item.note(code, message, hint, place)
      const urls = new Map<string, string | undefined>()
      const resolve = (url: string, shown: boolean) => {
        if (!urls.has(url)) urls.set(url, undefined)
        const found = urls.get(url)
        if (found !== undefined && !(shown && isSectionLink(found))) return found
        note(
          shown ? 'import.file-lost' : 'import.link-lost',
          shown ? `The file "${shorten(url)}" is not in the source.` : `"${shorten(url)}" leads to nothing outside the source.`,
          shown
            ? 'Its description was kept; add the file to assets/ and show it.'
            : 'The words of the link were kept; link to a page that learners can reach.',
        )
        return undefined
      }
      /** Finds the assets and addresses behind all URLs of a text, because looking at a file takes a moment. */
      const locate = async (found: Iterable<string>) => {
        for (const url of found) if (!urls.has(url)) urls.set(url, await locateUrl(url))
      }
      const locateUrl = async (written: string): Promise<string | undefined> => {
        const url = written.startsWith('//') ? `https:${written}` : written
        const plugin = /^@@PLUGINFILE@@\/+([^?#]*)/i.exec(url)?.[1]
        if (plugin !== undefined) {
          const name = decodeName(plugin)
          const bytes = files.get(name) ?? files.get(path.posix.basename(name))
          if (!bytes) return undefined
          const asset = await addAsset(name, bytes)
          if (asset !== undefined) return `${assetScheme}${asset}`
          note('import.file-lost', `"${shorten(name)}" cannot be an asset.`, `Save it as one of ${Object.keys(mediaTypes).join(' ')}.`)
          return undefined
        }
        const data = /^data:([\w/+.-]+);base64,([A-Za-z0-9+/=\s]*)$/.exec(url)
        if (data) {
          const ending = Object.entries(mediaTypes).find(([, type]) => type.split(';')[0] === data[1]?.toLowerCase())?.[0]
          const asset = ending === undefined ? undefined : await addAsset(`image${ending}`, Buffer.from(data[2] ?? '', 'base64'))
          return asset === undefined ? undefined : `${assetScheme}${asset}`
        }
        if (resolveUrl) return resolveUrl(url)
        return /^(?:https?|mailto):/i.test(url.trim()) && isSafeLink(url) ? url.trim() : undefined
      }
      const convertPage = async (page: Root): Promise<string> => {
        await locate(urlsOf(page))
        const tree = toMarkdownTree(page, resolve, hasGaps, (loss) => {
          if (loss === 'style') note('import.style-lost', 'Colours, fonts and sizes were left out.', 'Use headings, emphasis and code.')
          else if (loss === 'frame')
            note('import.html-lost', 'A frame became a link to what it shows.', 'Use ::embed where its host is allowed.')
          else
            note(
              'import.html-lost',
              `The element <${loss.element}> was left out.`,
              'Look at the text, and write what is missing in Markdown.',
            )
        })
        if (hasGaps && liftGaps(tree))
          note('import.layout-changed', 'Gaps were moved out of lists, tables, headings or quotes.', 'Read the text, and lay it out anew.')
        return writeMarkdown(tree)
      }

      try {
        if (format === 'plain') return checked(writeMarkdown(plainTree(text)), text)
        if (format === 'markdown') {
          const found = inspect(text)
          await locate(found.destinations.map(({ url }) => url))
          const isWhole = found.faults.every(({ severity }) => severity !== 'error') && found.embeds.length === 0
          if (
            isWhole &&
            found.destinations.every(({ url, span }) => (span !== undefined ? urls.get(url) !== undefined : isSafeLink(url)))
          ) {
            const targets = new Map<Destination, string>(
              found.destinations.flatMap((each) =>
                each.span && urls.get(each.url) !== each.url ? [[each, urls.get(each.url) as string]] : [],
              ),
            )
            return replaceDestinations(text, targets).trim()
          }
          return checked(await convertPage(toPageTree(parseMarkdown(text), { idPrefix: '' })), text)
        }
        const html = format === 'auto' ? text.trim().replace(/\r?\n/g, '<br>') : text
        return checked(await convertPage(readHtml(html)), text)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        note('import.html-lost', 'The text is nested too deep to be read as HTML.', 'It was kept as plain text; write it in Markdown.')
        return writeMarkdown(plainTree(text.replace(/<[^>]*>/g, ' ')))
      }

      /** Markdown that our own pipeline takes. What it refuses becomes plain text. */
      function checked(markdown: string, original: string): string {
        // Only HTML and embeds can be refused.
        const fault = /<|::/.test(markdown) ? inspect(markdown).faults.find(({ severity }) => severity === 'error') : undefined
        if (!fault) return markdown
        note('import.html-lost', `The text could not be written as Markdown: ${fault.message}`, 'It was kept as plain text; look at it.')
        return writeMarkdown(plainTree(original.replace(/<[^>]*>/g, ' ')))
      }
    },
  }
}

const images = ['.png', '.jpg', '.gif', '.webp', '.avif']

/** The ending that fits what a file is. Images are often called by the ending of another kind. */
async function findEnding(own: string, bytes: Uint8Array): Promise<string | undefined> {
  const isImage = images.includes(own) || own === '.jpeg'
  for (const ending of isImage ? [own, ...images] : [own]) if (await matchesMediaType(bytes, mediaTypes[ending] as string)) return ending
  return undefined
}

/** A text without markup. Empty lines end paragraphs. */
function plainTree(text: string): MarkdownRoot {
  return {
    type: 'root',
    children: text
      .trim()
      .split(/\r?\n[ \t]*\r?\n\s*/)
      .map((paragraph) => ({
        type: 'paragraph' as const,
        children: paragraph
          .split(/\r?\n/)
          .flatMap((line, index) => [
            ...(index > 0 ? [{ type: 'break' as const }] : []),
            ...(line.trim() === '' ? [] : [{ type: 'text' as const, value: line.trim() }]),
          ]),
      })),
  }
}

function urlsOf(page: Root): Set<string> {
  const urls = new Set<string>()
  const visit = (node: Root['children'][number] | Root): void => {
    if (node.type === 'element')
      for (const name of ['src', 'href']) if (typeof node.properties[name] === 'string') urls.add(node.properties[name])
    if ('children' in node) node.children.forEach(visit)
  }
  visit(page)
  return urls
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
