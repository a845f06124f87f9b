import type { Nodes, Root } from 'mdast'
import { directiveFromMarkdown, type LeafDirective } from 'mdast-util-directive'
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown'
import { type InlineMath, mathFromMarkdown } from 'mdast-util-math'
import { directive } from 'micromark-extension-directive'
import { math } from 'micromark-extension-math'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { walk } from './walk'

/** Offsets of the URL of a link, image or definition in its source. */
export interface DestinationSpan {
  start: number
  end: number
}

declare module 'mdast' {
  interface LinkData {
    destination?: DestinationSpan
  }
  interface ImageData {
    destination?: DestinationSpan
  }
  interface DefinitionData {
    destination?: DestinationSpan
  }
  interface RootContentMap {
    leafDirective: LeafDirective
    inlineMath: InlineMath
  }
}

/** Parses CommonMark with GFM, math and embeds to a syntax tree (mdast) in which every node has its position. */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown)
  walk<Nodes>(tree, (node, parent, index) => {
    if (node.type === 'leafDirective' && node.name !== 'embed') {
      // Not part of the format, so it is text.
      const value = markdown.slice(node.position?.start.offset, node.position?.end.offset)
      parent?.children.splice(index, 1, {
        type: 'paragraph',
        position: node.position,
        children: [{ type: 'text', value, position: node.position }],
      })
      return false
    }
    if (node.type !== 'inlineMath') return true
    // `$$…$$` within a line is a formula of its own line in LaTeX and on GitHub.
    if (markdown.startsWith('$$', node.position?.start.offset)) node.data = { ...node.data, hProperties: displayMath }
    // GitHub's other notation, $`…`$, for formulas with characters that Markdown would take.
    else if (/^`.*`$/s.test(node.value)) {
      node.value = node.value.slice(1, -1)
      node.data = { ...node.data, hChildren: [{ type: 'text', value: node.value }] }
    }
    return true
  })
  return tree
}

const displayMath = { className: ['language-math', 'math-display'] }

/**
 * Math in `$…$`, `$$…$$` and on lines between `$$`. As in Pandoc, a single `$` opens only before text, and closes only after text and not
 * before a digit, so that prices remain prices: "from $5 to $6".
 */
function remarkMath(this: Processor): void {
  const { flow, text } = math({ singleDollarTextMath: false })
  extend(this, { flow, text: { [dollar]: [singleDollarMath, text?.[dollar] ?? []].flat() } }, mathFromMarkdown())
}

function tokenizeSingleDollar(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let last: Code = null
  const isSpace = (code: Code) => code === null || code < 0 || code === 32
  const isLineEnd = (code: Code) => code !== null && code < -2
  const take = (code: Code) => {
    last = code
    effects.consume(code)
  }
  const open: State = (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    take(code)
    effects.exit('mathTextSequence')
    return opened
  }
  const opened: State = (code) => (isSpace(code) || code === dollar ? nok(code) : beginLine(code))
  const beginLine: State = (code) => {
    if (code === null) return nok(code)
    if (!isLineEnd(code)) {
      effects.enter('mathTextData')
      return inLine(code)
    }
    effects.enter('lineEnding')
    take(code)
    effects.exit('lineEnding')
    return beginLine
  }
  const inLine: State = (code) => {
    if (code === null) return nok(code)
    if (isLineEnd(code)) {
      effects.exit('mathTextData')
      return beginLine(code)
    }
    if (code === dollar) {
      if (isSpace(last)) return nok(code)
      effects.exit('mathTextData')
      effects.enter('mathTextSequence')
      take(code)
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return closed
    }
    const isEscape = code === backslash && last !== backslash
    take(code)
    return isEscape ? escaped : inLine
  }
  const escaped: State = (code) => {
    if (code !== dollar) return inLine(code)
    take(code)
    return inLine
  }
  const closed: State = (code) => (code !== null && code >= 48 && code <= 57 ? nok(code) : ok(code))
  return open
}
const dollar = 36
const backslash = 92
const singleDollarMath: Construct = { name: 'mathText', tokenize: tokenizeSingleDollar, previous: (code) => code !== dollar }

/** `::name[label]{attributes}` on a line of its own. Containers (`:::`) and text directives are not part of the format. */
function remarkEmbed(this: Processor): void {
  const leaf = [directive().flow?.[58] ?? []].flat().at(-1) as Construct
  extend(this, { flow: { 58: leaf } }, directiveFromMarkdown())
}

/** Records where the URLs of links, images and definitions are, so that they can be replaced. */
function remarkDestinations(this: Processor): void {
  function exit(this: CompileContext, token: Token): void {
    const url = this.resume()
    const node = this.stack.at(-1)
    if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return
    node.url = url
    node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } }
  }
  extend(this, {}, { exit: { resourceDestinationString: exit, definitionDestinationString: exit } })
}

function extend(processor: Processor, syntax: Extension, tree: object): void {
  const data = processor.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: object[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), tree]
}

/**
 * Leaves out GFM's second search for addresses where a text has none: it visits every node, which takes an eighth of the time of parsing
 * (2 of 17 s for 5,000 sections).
 */
function remarkFewerAddresses(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (FromMarkdown | FromMarkdown[])[] }
  const hasAddress = (tree: Root): boolean => {
    let found = false
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text') found ||= /https?:\/\/|www\.|@/i.test(node.value)
      return !found && node.type !== 'link' && node.type !== 'linkReference'
    })
    return found
  }
  for (const extension of (data.fromMarkdownExtensions ?? []).flat())
    extension.transforms = extension.transforms?.map((transform) => (tree) => (hasAddress(tree) ? transform(tree) : undefined)) ?? []
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFewerAddresses)
  .use(remarkMath)
  .use(remarkEmbed)
  .use(remarkDestinations)
  .freeze()
