import { type DefaultTreeAdapterTypes, parseFragment, type Token, Tokenizer } from 'parse5'
import { expect, it } from 'vitest'
import { isAllowedElement, isSafeLink, urlAttributes } from './html'
import { renderMarkdown } from './markdown'

/** How many mutated pages are rendered; `LECTERN_FUZZ=20000` takes a minute. */
const runs = Number(process.env.LECTERN_FUZZ ?? 1500)

const pages = [
  '# Title\n\nSome *text* with `code`, a [link](https://x.org "t") and ![image](lectern:asset/aa/a.png).\n\n> [!NOTE]\n> An alert with $x^2$.\n\n- [x] task\n  1. nested\n\n     para\n- two\n\n| a | b |\n|:-|-:|\n| `c|d` | **e** |\n\nNote[^1].\n\n[^1]: Foot *note*.\n\n    More.',
  '<details open>\n<summary>More <b>bold</b></summary>\n\n::embed{url="https://vimeo.com/1" title="V"}\n\n<table><tr><th scope="col">A<td>B</table>\n\n</details>\n\n<p align="center"><img src="a.png" alt="x" width=10><br><kbd>K</kbd> H<sub>2</sub>O</p>\n\n```js {1} title="x"\nlet a = "<b>"\n```\n\n$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$\n',
  'Setext\n===\n\nA <span title="x">span <i>and</i></span> a <https://a.b> www.c.org a@b.org\n\n***\n\n    indented\n\n1) x\n\n   > q\n   > > r\n\n<video src="lectern:asset/aa/v.mp4" controls><track src="lectern:asset/aa/v.vtt"></video>\n\n<ruby>a<rp>(<rt>b<rp>)</ruby> <a href="#x" id="y">z</a>\n\n[r]: ../x.md "t"\n[s][r]',
]
const pieces = [
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<svg>',
    '<math>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table>',
    '<td>',
    '</table>',
    '<tr>',
    '<li>',
    '</ul>',
    '<a href=x>',
  ],
  ...[
    '</a>',
    '<details>',
    '<summary>',
    '</details>',
    '<iframe src=x>',
    '<template>',
    '<select>',
    '<option>',
    '<button>',
    '<form>',
    '<font color=x>',
    '<h1>',
    '</h1>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<b onclick="x">',
    '<a href="javascript:x">',
    '<a href="&#106;avascript:x">',
    '<base href=x>',
    '<noscript>',
    '<textarea>',
    '<title>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '<!DOCTYPE x>',
    '</',
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '&#0;',
    '`',
    '```',
    '$',
    '$$',
    '*',
    '_',
    '~',
    '[',
    ']',
    '(',
    ')',
    '![',
  ],
  ...[
    '|',
    '\n',
    '\n\n',
    '\t',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '---',
    '\\',
    '::embed{url="https://x.org" title="<b>"}',
    '[^1]',
    '[!TIP]',
    '\u0000',
    '\u2028',
    '😀',
  ],
  ...[
    '<lectern-embed data-url="https://x.org">',
    '<p style=x class=y>',
    '<image src=x>',
    '<plaintext>',
    '<xmp>',
    '<frameset>',
    '<body onload=x>',
    '<html lang=x>',
    '<label>',
    '<input>',
  ],
]

/** A sequence that is the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function mutate(page: string, random: (below: number) => number): string {
  let text = page
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(text.length + 1)
    const length = random(30)
    const change = random(4)
    if (change === 0) text = text.slice(0, at) + text.slice(at + length)
    else if (change === 1) text = text.slice(0, at) + text.slice(random(text.length), random(text.length)) + text.slice(at)
    else text = text.slice(0, at) + (pieces[random(pieces.length)] as string) + text.slice(at)
  }
  // Files are UTF-8, which has no half of a surrogate pair.
  return Buffer.from(text).toString()
}

const voids = new Set('br col hr img input source track wbr'.split(' '))
const own = /^(annotation|figcaption|figure|iframe|input|label|m[a-z]+|semantics)$/

/** Reads HTML as it is written and says what is wrong with it; a browser would repair it silently. */
function findFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const written: string[] = []
  const start = ({ tagName, attrs }: Token.TagToken) => {
    written.push(tagName)
    if (!isAllowedElement(tagName) && !own.test(tagName)) faults.push(`<${tagName}>`)
    if (tagName === 'iframe' && attrs.every(({ name }) => name !== 'sandbox')) faults.push('a frame without sandbox')
    for (const { name, value } of attrs) {
      if (/^on|^srcdoc$|^formaction$/i.test(name)) faults.push(`${name} of <${tagName}>`)
      if (urlAttributes.has(name) && !isSafeLink(value)) faults.push(`${name}="${value}"`)
    }
    if (!voids.has(tagName)) open.push(tagName)
  }
  const ignore = () => {}
  const handler = { onComment: () => faults.push('a comment'), onDoctype: () => faults.push('a doctype') }
  const tokenizer = new Tokenizer(
    {},
    {
      ...handler,
      onStartTag: start,
      onEndTag: ({ tagName }) => {
        if (open.pop() !== tagName) faults.push(`</${tagName}> closes another element`)
      },
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: () => faults.push('a null character'),
      onWhitespaceCharacter: ignore,
      onParseError: ({ code }) => faults.push(code),
    },
  )
  tokenizer.write(html, true)
  if (open.length > 0) faults.push(`<${open.join('> <')}> is not closed`)
  const read: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      read.push(child.tagName)
      walk(child)
    }
  }
  walk(parseFragment(html))
  if (read.join() !== written.join()) faults.push(`written as ${written.join()}, read as ${read.join()}`)
  return faults
}

it('renders mutated pages to HTML that is valid and safe', { timeout: Math.max(600_000, runs * 120) }, async () => {
  for (let seed = 1; seed <= runs; seed++) {
    const random = createRandom(seed * 7919)
    const page = mutate(pages[seed % pages.length] as string, random)
    const { html } = await renderMarkdown(page, { assetBase: '/assets' })
    expect(findFaults(html), `seed ${seed}: ${JSON.stringify(page)}\n${html}`).toEqual([])
  }
})
