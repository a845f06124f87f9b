import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codes, filesOf, importTree, png, setUpFolder } from '../pages/pages.fixture'

setUpFolder()

describe('a tree of Markdown pages', () => {
  it('is in the order of positions, then of numbers in names', async () => {
    const { format, texts } = await importTree({
      'docs/intro.md': '---\ntitle: Hello\nsidebar_position: 1\ndescription: The start.\n---\n\nSee [the second](guide/2-second.md).\n',
      'docs/guide/_category_.json': '{"label":"The guide","position":2}',
      'docs/guide/10-tenth.md': '# Tenth\n',
      'docs/guide/2-second.md': '# Second\n\nText.\n',
      'docs/guide/last.mdx': '---\nweight: 99\n---\n\n# Last\n',
      'docs/guide/first.md': '---\norder: 1\n---\n\n# First\n',
      'docs/guide/draft.md': '---\ndraft: true\n---\n\n# Draft\n',
      'docs/advanced/_index.md': '+++\ntitle = "Advanced"\nweight = 1\n+++\n\nIntro.\n',
      'docs/advanced/deep/page.md': '# Deep\n',
    })
    expect(format).toBe('markdown')
    expect(filesOf(texts)).toEqual([
      '01-source/01-intro.md',
      '01-source/chapter.md',
      '02-advanced/01-advanced-start.md',
      '02-advanced/02-page.md',
      '02-advanced/chapter.md',
      '03-the-guide/01-first.md',
      '03-the-guide/02-last.md',
      '03-the-guide/03-second.md',
      '03-the-guide/04-tenth.md',
      '03-the-guide/chapter.md',
    ])
    expect(texts.get('01-source/01-intro.md')).toMatch(
      /title: Hello\nsummary: The start\.[\s\S]*\[the second\]\(\.\.\/03-the-guide\/03-second\.md\)/,
    )
  })

  it('finds links in HTML that is part of a list', async () => {
    const { texts } = await importTree(
      { 'one.md': '# One\n\n1. A\n\n   <p>\n   <a href="two.md">b</a> <a href={url}>c</a>\n   </p>\n', 'two.md': '# Two\n' },
      'markdown',
    )
    expect(texts.get('01-source/01-one.md')).toContain('<a href="../01-source/02-two.md">b</a> <a>c</a>')
  })

  it('loses links in brackets that are a link once they are gone', async () => {
    const { texts } = await importTree({ 'one.md': '# One\n\n[a [b](none.md) c](nothing.md)\n', 'two.md': '# Two\n' }, 'markdown')
    expect(texts.get('01-source/01-one.md')).toContain('\n\na b c\n')
  })

  it('follows _toc.yml, and names pages that it does not list', async () => {
    const { texts, issues } = await importTree({
      '_toc.yml':
        'format: jb-book\nroot: start\nparts:\n  - caption: Baking\n    chapters:\n      - file: oven\n      - file: dough\n        sections:\n          - file: knead\n      - file: gone\n',
      'start.md': '# Start\n',
      'oven.md': '# Oven\n',
      'dough.md': '# Dough\n',
      'knead.md': '# Knead\n',
      'other.md': '# Other\n',
    })
    expect(filesOf(texts)).toEqual([
      '01-start/01-start-start.md',
      '01-start/chapter.md',
      '02-baking/01-oven.md',
      '02-baking/chapter.md',
      '03-dough/01-dough-start.md',
      '03-dough/02-knead.md',
      '03-dough/chapter.md',
    ])
    expect(codes(issues).sort()).toEqual(['import.file-lost', 'import.unplaced'])
  })

  it('follows _toc.yml in a folder, and the contents in myst.yml', async () => {
    const pages = { 'book/b.md': '# B\n', 'book/a.md': '# A\n', 'book/c.md': '# C\n', 'README.md': '# About\n' }
    const { texts, issues } = await importTree({ ...pages, 'book/_toc.yml': 'root: b\nchapters:\n  - file: a\n  - file: c\n' })
    expect(filesOf(texts)).toEqual(['01-b/01-b-start.md', '01-b/chapter.md', '02-a/01-a-start.md', '02-a/02-c.md', '02-a/chapter.md'])
    expect(codes(issues)).toEqual(['import.member-lost'])
  })

  it('follows the contents in myst.yml', async () => {
    const toc =
      'project:\n  toc:\n    - file: c.md\n    - title: Rest\n      children:\n        - file: b.md\n        - file: a.md\n        - pattern: "*.md"\n'
    const { texts, issues } = await importTree({ 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n', 'myst.yml': toc })
    expect(filesOf(texts)).toEqual(['01-c/01-c-start.md', '01-c/chapter.md', '02-rest/01-b.md', '02-rest/02-a.md', '02-rest/chapter.md'])
    expect(codes(issues)).toEqual(['import.member-lost'])
  })

  it('turns directives and roles of MyST into Markdown', async () => {
    const directive = (name: string, ...lines: string[]) => `\`\`\`{${name}\n${lines.join('\n')}\n\`\`\`\n`
    const { texts, issues } = await importTree({
      'a.png': png,
      'b.md': '# B\n',
      'a.md': [
        '# A\n',
        directive('code-cell} ipython3', '---', 'tags: [hide-input]', '---', 'print(1)'),
        directive('code-block} js', ':linenos:', '', 'let a'),
        directive('figure} a.png', ':alt: A *bowl*', '', 'The bowl.'),
        directive('math}', ':label: one', '', 'x^2'),
        directive('index} bread'),
        directive('solution-start} one', ':class: dropdown'),
        'Bake it.\n',
        directive('solution-end}'),
        'See {doc}`b`, {doc}`the next <b>` and {ref}`this place <place>`: {math}`y`. Not ``{doc}`b` ``.\n',
        'As {cite}`said`.\n',
        directive('unknown} x', 'stays'),
      ].join('\n'),
    })
    const [text = ''] = [...texts].filter(([file]) => /-a\.md$/.test(file)).map(([, content]) => content)
    expect(text).toContain('```python\nprint(1)\n```')
    expect(text).toContain('```js\nlet a\n```')
    expect(text).toMatch(/!\[A \*bowl\*\]\(\.\.\/assets\/a-\w+\.png\)\n\nThe bowl\./)
    expect(text).toContain('$$\nx^2\n$$')
    expect(text).not.toContain('bread')
    expect(text).toMatch(/<summary>Solution<\/summary>\n+Bake it\.\n+<\/details>/)
    expect(text).toMatch(/See \[b\]\(\S+-b\.md\), \[the next\]\(\S+-b\.md\) and this place: \$y\$\. Not ``\{doc\}`b` ``\./)
    expect(text).toContain('```{unknown} x\nstays\n```')
    expect(text).toContain('As {cite}`said`.')
    expect(issues.map(({ code, message }) => [code, message.split(' of MyST')[0]])).toEqual([
      ['import.text-kept', 'The directive {unknown}'],
      ['import.text-kept', 'The role {cite}'],
    ])
  })

  it('names pages that are parts of others, and takes no contents from a myst.yml that has none', async () => {
    const { texts, issues } = await importTree({
      'myst.yml': 'version: 1\n',
      'docusaurus.config.js': '',
      'docs/a.mdx': '# A\n',
      'docs/_part.mdx': 'Part.\n',
      'docs/_parts/b.md': 'Part.\n',
      'README.md': '# About\n',
    })
    expect(filesOf(texts)).toEqual(['01-source/01-a.md', '01-source/chapter.md'])
    expect(issues.map(({ message }) => message)).toEqual([
      '1 pages outside docs/ were left out.',
      '2 pages in files or folders that begin with "_" were left out.',
    ])
  })

  it('turns admonitions into alerts, and leaves code alone', async () => {
    const { texts } = await importTree({
      'a.md':
        '# A\n\n:::tip[Try it]\n\nMix *well*.\n\n:::\n\n```{warning}\nHot!\n```\n\n!!! note\n    Rest.\n\n    Then bake.\n\n```md\n:::tip\nno\n:::\n```\n',
    })
    const [text = ''] = [...texts].filter(([file]) => /01-a\.md$/.test(file)).map(([, content]) => content)
    expect(text).toContain('> [!TIP]\n> **Try it**\n>\n> Mix *well*.\n')
    expect(text).toContain('> [!WARNING]\n> Hot!\n')
    expect(text).toContain('> [!NOTE]\n> Rest.\n>\n> Then bake.\n')
    expect(text).toContain('```md\n:::tip\nno\n:::\n```')
  })

  it('makes questions of task lists only where the front matter asks for it', async () => {
    const list = 'What rises?\n\n- [ ] Stone\n- [x] Dough\n'
    const { texts } = await importTree({
      'a.md': `# A\n\n${list}`,
      'b.md': `---\nquiz: true\n---\n\n# B\n\nRead on.\n\n${list}\nThe end.\n`,
    })
    expect(filesOf(texts).filter((file) => file.endsWith('.yaml'))).toEqual(['01-source/02-b.quiz.yaml'])
    expect(texts.get('01-source/01-a.md')).toContain('- [x] Dough')
    expect(texts.get('01-source/02-b.md')).toMatch(/Read on\.\n\nThe end\.\n$/)
    expect(parse(texts.get('01-source/02-b.quiz.yaml') ?? '')).toMatchObject({
      questions: [{ type: 'single-choice', prompt: 'What rises?', answer: 'b', choices: [{ text: 'Stone' }, { text: 'Dough' }] }],
    })
  })

  it('reads a page whose front matter is broken, and says where', async () => {
    const { texts, issues } = await importTree({ 'a.md': '---\ntitle: [A\n---\n\n# Real title\n\nText.\n' })
    expect([...texts.values()].join('\n')).toContain('title: Real title')
    expect(issues).toMatchObject([{ code: 'import.member-lost', file: 'a.md', line: 2 }])
  })

  it('takes the pages of a site out of its repository, with URLs and files from its root', async () => {
    const { texts, issues, write } = await importTree({
      'README.md': '# About the repository\n',
      'website/docusaurus.config.js': 'module.exports = {}\n',
      'website/sidebars.js': 'module.exports = {}\n',
      'website/static/img/loaf.png': png,
      'docs/start.md': '# Start\n\n![A loaf](/img/loaf.png) Then [knead](/dough/knead).\n',
      'docs/dough/knead.md': '# Knead\n',
      'docs/translations/fr/start.md': '# D\u00e9but\n',
    })
    expect(filesOf(texts).filter((file) => !file.endsWith('chapter.md'))).toEqual(['01-source/01-start.md', '02-dough/01-knead.md'])
    expect(texts.get('01-source/01-start.md')).toMatch(
      /!\[A loaf\]\(\.\.\/assets\/loaf-\w+\.png\) Then \[knead\]\(\.\.\/02-dough\/01-knead\.md\)/,
    )
    expect([...write.keys()].filter((file) => file.startsWith('assets/'))).toHaveLength(1)
    expect(issues.map(({ file, message }) => [file, message])).toEqual([
      ['source', '1 pages outside docs/ were left out.'],
      ['source', '1 translated pages were left out.'],
      ['website/sidebars.js', expect.stringContaining('was not followed')],
    ])
  })

  it('keeps alerts in a page whose HTML has to be converted, and removes imports of MDX outside code', async () => {
    const { texts } = await importTree({
      'a.mdx':
        "# A\n\nimport Tip from './tip.js'\n\n:::tip\n\nMix *well*.\n\n:::\n\n<script>evil()</script>\n\n```js\nimport a from 'a'\n```\n",
    })
    const text = texts.get('01-source/01-a.md')
    expect(text).toMatch(/^> \[!TIP\]\n> Mix \*well\*\.$/m)
    expect(text).not.toContain('tip.js')
    expect(text).toContain("import a from 'a'")
  })

  it('keeps the words of links that cannot be followed, and says where they stand', async () => {
    const { texts, issues } = await importTree({
      'a.md': '# A\n\nRead <a href={pages[0].url}>this</a>.\n\n![A figure](#fig)\n\nSee [that](gone.md).\n',
    })
    expect(texts.get('01-source/01-a.md')).toContain('Read <a>this</a>.\n\nA figure\n\nSee that.')
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['import.link-lost', 3, 14],
      ['import.file-lost', 5, 13],
      ['import.link-lost', 7, 12],
    ])
  })

  it('converts HTML that would not be shown, so that the course compiles', async () => {
    const { texts } = await importTree({
      'a.md': '# A\n\n<form><p>Kept <b>text</b></p></form>\n\n<script>evil()</script>\n\nEnd [here](b.md).\n',
      'b.md': '# B\n',
    })
    expect(texts.get('01-source/01-a.md')).toContain('text')
    expect(texts.get('01-source/01-a.md')).not.toContain('evil')
    expect(texts.get('01-source/01-a.md')).toContain('[here](../01-source/02-b.md)')
  })
})
