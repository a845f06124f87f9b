import { describe, expect, it } from 'vitest'
import { inspectMarkdown, renderMarkdown, replaceDestinations } from './markdown'

const hash = 'a'.repeat(64)
const render = async (markdown: string) =>
  (await renderMarkdown(markdown, { assetBase: '/assets', imageSize: (of) => (of === hash ? { width: 640, height: 480 } : undefined) }))
    .html
const faultsOf = async (markdown: string) =>
  (await inspectMarkdown(markdown)).faults.map(({ code, line, column }) => `${line}:${column} ${code}`)

describe('what GitHub renders is rendered', () => {
  it.each<[string, string, RegExp]>([
    [
      'emphasis, strikethrough and links',
      '*a* **b** ~~c~~ <https://x.org>',
      /<em>a<\/em> <strong>b<\/strong> <del>c<\/del> <a href="https:\/\/x.org">/,
    ],
    ['a table with alignment', '| a | b |\n|:-:|--:|\n| 1 | 2 |', /<th align="center">a<\/th>\n<th align="right">b<\/th>/],
    [
      'a task, labelled by its text',
      '- [x] done *now*\n- [ ] open',
      /<label><input type="checkbox" checked disabled> done <em>now<\/em><\/label>/,
    ],
    [
      'an alert',
      '> [!WARNING]\n> Mind *this*.',
      /<div class="alert alert-warning" role="note"><p class="alert-title">Warning<\/p>\n<p>Mind <em>this<\/em>\.<\/p>\n<\/div>/,
    ],
    ['an alert whose text starts after a blank line', '> [!note]\n>\n> Text', /<p class="alert-title">Note<\/p>\n+<p>Text<\/p>/],
    [
      'a footnote, with roles in place of words',
      'a[^1]\n\n[^1]: Note *x*',
      /<sup><a href="#\w{6}-fn-1" id="\w{6}-fnref-1" class="footnote-ref" role="doc-noteref">1<\/a><\/sup>[\s\S]*<section class="footnotes" role="doc-endnotes">[\s\S]*Note <em>x<\/em> <a href="#\w{6}-fnref-1" class="footnote-backref" role="doc-backlink">↩<\/a>/,
    ],
    ['inline math', 'so $a^2$ is', /<p>so <math><msup><mi>a<\/mi><mn>2<\/mn><\/msup><\/math> is<\/p>/],
    [
      'math with characters that Markdown takes',
      '$$ v(up)_{r,a} * \\sum_{x\\ c} q_{r} $$',
      /^<p><math display="block"[^>]*>(?!.*<em>).*<\/math><\/p>$/s,
    ],
    ['math on lines of its own', '$$\nx_1\n$$', /^<math display="block"/],
    ['math in a fence', '```math\nx_1\n```', /^<math display="block"/],
    ['math between GitHub’s backticks', '$`a_b`$', /<msub><mi>a<\/mi><mi>b<\/mi><\/msub>/],
    ['prices as text', 'costs $5 and then $6 a month', /^<p>costs \$5 and then \$6 a month<\/p>$/],
    ['prices as text before a formula', 'from $5 to $6, where $x$', /<p>from \$5 to \$6, where <math>/],
    ['a dollar sign in a formula', '$\\$5 + x$', /<math>.*\$.*<\/math>/s],
    [
      'code, coloured by classes',
      '```ts\nlet x\n```',
      /^<pre><code class="language-ts"><span class="hl-keyword">let<\/span> x\n<\/code><\/pre>$/,
    ],
    [
      'the language alone as the class of code',
      '```rust,ignore {.line-numbers}\nfn\n```',
      /<code class="language-rust" data-meta="ignore \{\.line-numbers\}">/,
    ],
    ['code in an unknown language', '```nope\n<a>\n```', /<pre><code class="language-nope">&lt;a>\n<\/code><\/pre>/],
    ['diagrams, which are left to the page', '```mermaid\ngraph TD\n```', /<pre><code class="language-mermaid">graph TD\n<\/code><\/pre>/],
    [
      'HTML of the allow-list',
      '<details open><summary>More</summary>\n\n**x** <kbd>Ctrl</kbd> H<sub>2</sub>O\n\n</details>',
      /<details open><summary>More<\/summary>\n<p><strong>x<\/strong> <kbd>Ctrl<\/kbd> H<sub>2<\/sub>O<\/p>\n<\/details>/,
    ],
    [
      'an image with its size',
      `![A](lectern:asset/${hash}/a.png)`,
      /<img src="\/assets\/a{64}\/a.png" alt="A" width="640" height="480" loading="lazy">/,
    ],
    ['an image with one side given', `<img src="lectern:asset/${hash}/a.png" alt="A" width="320">`, /width="320"[^>]* height="240"/],
    [
      'a video with captions',
      `![Talk](lectern:asset/${hash}/t.mp4#captions=${hash}/t.en.vtt)`,
      /<video src="\/assets\/a{64}\/t.mp4" controls preload="metadata" aria-label="Talk"><track kind="captions" src="\/assets\/a{64}\/t.en.vtt" srclang="en" label="en" default><a href="[^"]+t.mp4">Talk<\/a><\/video>/,
    ],
    ['sound', `![Song](lectern:asset/${hash}/s.mp3)`, /<audio src="\/assets\/a{64}\/s.mp3" controls/],
    [
      'an embed in a sandbox, with a link',
      '::embed{url="https://www.youtube.com/watch?v=abc" title="A talk"}',
      /<figure class="embed embed-16-9"><iframe src="https:\/\/www.youtube-nocookie.com\/embed\/abc" title="A talk" width="640" height="360" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"[^>]*><\/iframe><figcaption><a href="https:\/\/www.youtube.com\/watch\?v=abc">A talk<\/a><\/figcaption><\/figure>/,
    ],
    ['other directives as text', '::: tip\nhi\n:::\n\n::leaf[x]', /<p>::: tip\nhi\n:::<\/p>\n<p>::leaf\[x\]<\/p>/],
  ])('%s', async (_title, markdown, html) => expect(await render(markdown)).toMatch(html))

  it('gives plain text, one line per block, with formulas as LaTeX and without the numbers of footnotes', async () => {
    const markdown =
      '# Hi *you*\n\n<!-- note -->\n\n```py\n  x = 1\n```\n\n- [x] done $a^2$[^n]\n\n> [!TIP]\n> Try\n\n| a |\n|---|\n| b |\n\n![Alt](x.png)\n\n[^n]: Why'
    const { text, headings } = await renderMarkdown(markdown, { assetBase: '' })
    expect(text.split('\n')).toEqual(['Hi you', '  x = 1', 'done a^2', '[!TIP]', 'Try', 'a', 'b', 'Alt', 'Why'])
    expect(headings).toEqual([{ id: 'hi-you', text: 'Hi you', level: 1 }])
  })
})

describe('what could run a script does nothing', () => {
  it.each([
    ['<script>alert(1)</script>', /script|alert/i],
    ['[x](javascript:alert(1))', /href/],
    ['<a href="java&#10;script:alert(1)">x</a>', /href/],
    ['![x](data:text/html,hi)', /src=/],
    ['[x](vbscript:x)', /href/],
    ['<img src=x onerror=alert(1)>', /onerror/],
    ['<!-- a --><b onclick=x>', /onclick/],
    ['[x](//evil.example)', /href/],
    ['<svg><script>x</script></svg>', /svg|script/],
    ['<math><mi xlink:href="javascript:x">x</mi></math>', /javascript/],
    ['<style>a{}</style><p style="x">', /style/],
    ['<iframe src="https://x.org"></iframe>', /iframe/],
    ['<form action=x><button formaction=y>z</button></form>', /form/],
    ['<lectern-embed data-url="javascript:x"></lectern-embed>', /<lectern-embed|href/],
    ['a <lectern-embed data-url="https://x.org"></lectern-embed>', /iframe|figure/],
    ['::embed{url="javascript:x" title="t"}', /iframe|javascript/],
    ['$\\href{javascript:alert(1)}{x}$', /href=|<a/],
  ])('%s', async (markdown, danger) => expect(await render(markdown)).not.toMatch(danger))
})

describe('what will not be shown as it was written is reported where it stands', () => {
  it.each<[string, string, string[]]>([
    ['an element that is removed', 'a\n\nb <script>x</script>', ['3:3 markdown.html']],
    ['an unknown element', '<center>x</center>', ['1:1 markdown.html-unknown']],
    ['a component', '<Tabs>\n\nx\n\n</Tabs>', ['1:1 markdown.html-unknown']],
    ['an attribute', '> <p\n>  class="x">a</p>', ['2:4 markdown.html-attribute']],
    ['an element that is not closed', '<details>\n\nx', ['1:1 markdown.html-unclosed']],
    ['a container', 'a\n\n::: tip\nx\n:::', ['3:1 markdown.foreign']],
    ['an include', '{{#include ../a_b_c.rs}}', ['1:1 markdown.foreign']],
    ['an include in code', 'x\n\n```rust\n{{#rustdoc_include ../a.rs}}\n```', ['4:1 markdown.foreign']],
    ['attributes in braces', '![a](b.png){width="50%"}', ['1:11 markdown.foreign']],
    ['a wiki link', 'see [[Page]]', ['1:5 markdown.foreign']],
    ['a template tag', '{% raw %}', ['1:1 markdown.foreign']],
    ['an MDX import', "import X from './x'", ['1:1 markdown.foreign']],
    ['a shortcode', '{{< youtube x >}}', ['1:1 markdown.foreign']],
    ['an admonition', '!!! note\n    x', ['1:1 markdown.foreign']],
    ['highlighting', 'a ==b== c', ['1:3 markdown.foreign']],
    ['an emoji code', 'well :smile: then', ['1:6 markdown.foreign']],
    ['backslash math', 'so \\(x^2\\) is', ['1:4 markdown.foreign']],
    ['a formula that is wrong', 'a $\\frac{1$ b', ['1:3 markdown.math']],
    ['a footnote that is missing', 'a[^x]', ['1:2 markdown.footnote-missing']],
    ['a footnote that nothing refers to', 'a\n\n[^x]: b', ['3:1 markdown.footnote-unused']],
    ['a link definition that is missing', 'see [a][b]', ['1:5 markdown.link-undefined']],
    ['an alert that GitHub does not know', '> [!FAQ]\n> x', ['1:1 markdown.alert-unknown']],
    ['an image without alternative text', '![](a.png) <img src="b.png">', ['1:1 image.alt-missing', '1:12 image.alt-missing']],
    ['an embed without URL', '::embed{title="x"}', ['1:1 embed.url']],
    ['an embed without title', '::embed{url="https://vimeo.com/1"}', ['1:1 embed.title-missing']],
    ['a ratio that is none', '::embed{url="https://vimeo.com/1" title="x" ratio="2"}', ['1:1 embed.ratio']],
    ['nothing in code', '`{% x %}` `[[a]]`\n\n```\n::: x\n<Tabs>\n```', []],
    ['nothing in ordinary prose', 'At 10:30 a:b::c, a == b, [x], (y), {z}, 5 $ and <b>x</b><br>\\[not a link](x) f[0][1]', []],
    ['nothing of an image for decoration', '<img src="a.png" alt="">', []],
    ['nothing of a list item or cell without an end', '<table><tr><td>x</table>\n\n<ul><li>a</ul>', []],
  ])('%s', async (_title, markdown, faults) => expect(await faultsOf(markdown)).toEqual(faults))
})

describe('links', () => {
  const text =
    '[a](one.md#x "t") ![b](<two three.png>)\n\n> <img alt="c"\n>  src="four.png"> <video poster=five.jpg></video>\n\n[d]: ../six.md\n[e][d] <https://x.org>\n\n`[f](no.md)`'

  it('are found with their places, in Markdown and in HTML, but not in code', async () => {
    const { destinations } = await inspectMarkdown(text)
    expect(destinations.map(({ url, image, line, column }) => `${line}:${column} ${url}${image ? ' image' : ''}`)).toEqual([
      '1:5 one.md#x',
      '1:25 two three.png image',
      '4:9 four.png image',
      '4:34 five.jpg image',
      '6:6 ../six.md',
      '7:8 https://x.org',
    ])
  })

  it('are replaced where they stand, and nothing else changes', async () => {
    const { destinations } = await inspectMarkdown(text)
    const replaced = replaceDestinations(text, new Map(destinations.map((destination) => [destination, 'X'])))
    expect(replaced).toBe(
      '[a](X "t") ![b](<X>)\n\n> <img alt="c"\n>  src="X"> <video poster=X></video>\n\n[d]: X\n[e][d] <https://x.org>\n\n`[f](no.md)`',
    )
  })

  it('can point to headings and to ids that the author gave', async () => {
    const { headings } = await inspectMarkdown('# A b\n\n## A b\n\n<h2 id="own">C</h2>\n\n<a id="here"></a>')
    expect(headings).toEqual(['a-b', 'a-b-1', 'own', 'here'])
  })
})
