import type { ElementContent } from 'hast'
import type { BundledLanguage, HighlighterCore } from 'shiki'

/** Longer code, and code with longer lines, is shown without colours: tokenizing it takes seconds and nobody reads it. */
const longestCode = 50_000
const longestLine = 2000

let loading: Promise<(code: string, language: string) => Promise<ElementContent[] | undefined>> | undefined

/**
 * Splits code into spans with the classes of {@link https://shiki.style Shiki}'s token kinds (`hl-keyword`, `hl-string`, …), so that one
 * page serves every theme. Undefined when the language is unknown, or the code too long.
 */
export async function highlight(code: string, language: string): Promise<ElementContent[] | undefined> {
  if (code.length > longestCode || code.split('\n').some((line) => line.length > longestLine)) return undefined
  loading ??= load()
  return (await loading)(code, language)
}

// Loaded when the first code with a known language is rendered: Shiki and its grammars take 100 ms and 40 MB.
async function load() {
  const { bundledLanguages, createCssVariablesTheme, createHighlighterCore, createOnigurumaEngine } = await import('shiki')
  const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '', variableDefaults: {} })
  const highlighter: HighlighterCore = await createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  })
  return async (code: string, language: string): Promise<ElementContent[] | undefined> => {
    const grammar = bundledLanguages[language as BundledLanguage]
    if (!grammar) return undefined
    if (!highlighter.getLoadedLanguages().includes(language)) await highlighter.loadLanguage(grammar)
    // Without a time limit: on a busy machine it would give other HTML for the same text.
    const lines = highlighter.codeToTokensBase(code, { lang: language, theme: 'classes', tokenizeTimeLimit: 0 })
    return lines.flatMap((tokens, index) => [...(index === 0 ? [] : [text('\n')]), ...merge(tokens)])
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value })

/** Joins neighbours of the same kind into one span. */
function merge(tokens: readonly { content: string; color?: string }[]): ElementContent[] {
  const merged: { kind: string | undefined; content: string }[] = []
  for (const { content, color } of tokens) {
    const kind = /token-([a-z-]+)/.exec(color ?? '')?.[1]
    const last = merged.at(-1)
    if (last && (last.kind === kind || content.trim() === '')) last.content += content
    else merged.push({ kind, content })
  }
  return merged.map(({ kind, content }) =>
    kind === undefined
      ? text(content)
      : { type: 'element', tagName: 'span', properties: { className: [`hl-${kind}`] }, children: [text(content)] },
  )
}
