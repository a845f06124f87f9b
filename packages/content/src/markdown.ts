import GithubSlugger from 'github-slugger'
import MarkdownIt from 'markdown-it'

/** Changes whenever the same Markdown would give other HTML; stored renderings are kept under it. */
export const rendererVersion = '1'

export interface Heading {
  id: string
  text: string
  level: number
}

export interface Rendered {
  /** Safe: raw HTML is text, and links have a scheme that cannot run script. */
  html: string
  /** Plain text, a line for each block. */
  text: string
  headings: Heading[]
}

type Token = ReturnType<MarkdownIt['parse']>[number]

const safeLink = /^(https?:|mailto:|lectern:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*([/?#]|$))/i

export const markdownIt = createMarkdownIt()

function createMarkdownIt(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: true, langPrefix: 'language-' })
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  md.validateLink = (url) => safeLink.test(url.trim())
  return md
}

/**
 * Renders CommonMark with tables, strikethrough, task lists and bare links to safe HTML. A pure function of its input.
 *
 * @param options.assetBase where `lectern:asset/HASH/NAME` is served from, without a slash at the end.
 * @example
 * renderMarkdown('# Hi', { assetBase: '/assets' }).html // '<h1 id="hi">Hi</h1>\n'
 */
export function renderMarkdown(markdown: string, { assetBase }: { assetBase: string }): Rendered {
  const tokens = markdownIt.parse(markdown, {})
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  const lines: string[] = []
  const resolve = (url: string) => url.replace(/^lectern:asset\//, `${assetBase}/`)

  tokens.forEach((token, index) => {
    if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd())
    if (token.type !== 'inline') return
    const text = plainText(token.children ?? [])
    lines.push(text)
    const opening = tokens[index - 1]
    if (opening?.type === 'heading_open') {
      const heading = { id: slugger.slug(text), text, level: Number(opening.tag.slice(1)) }
      opening.attrSet('id', heading.id)
      headings.push(heading)
    }
    if (tokens[index - 2]?.type === 'list_item_open') markTask(token)
    for (const child of token.children ?? []) {
      for (const name of ['href', 'src']) {
        const url = child.attrGet(name)
        if (url) child.attrSet(name, resolve(url))
      }
    }
  })
  const html = markdownIt.renderer.render(tokens, { ...markdownIt.options }, {})
  return { html, text: lines.filter((line) => line !== '').join('\n'), headings }
}

/** The words of inline tokens, without their markup; an image stands for its alternative text. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
      if (token.type === 'image') return plainText(token.children ?? [])
      return token.content
    })
    .join('')
}

/** Turns the `[ ]` or `[x]` at the start of a list item into a checkbox that nobody can change. */
function markTask(token: Token): void {
  const first = token.children?.[0]
  const match = first?.type === 'text' ? /^\[([ xX])\] /.exec(first.content) : null
  if (!first || !match) return
  const box = new (first.constructor as new (type: string, tag: string, nesting: 0) => Token)('checkbox', 'input', 0)
  box.attrs = [['type', 'checkbox'], ['disabled', ''], ...(match[1] === ' ' ? [] : ([['checked', '']] as [string, string][]))]
  first.content = first.content.slice(match[0].length)
  token.children?.unshift(box)
}
