/** Code, which stays as it is, or the tag of a component: what HTML does not have begins with a capital letter. */
const codeOrTag =
  /^(?<fence>[ \t]*(?<mark>`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\k<mark>[`~]*[ \t]*$|(?![\s\S])))|(?<ticks>`+)(?!`)[^`][\s\S]*?(?<!`)\k<ticks>(?!`)|<(?<end>\/?)(?<name>[A-Z][\w.]*)(?<attributes>(?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]*\}|[^<>"'{}])*)?)>/gm

const shownAttribute = /\s(?:label|title|caption|heading|summary)=(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/

/**
 * Removes the tags of components (`<Tabs>`), which only the tool of the site can run. What stands between them is kept, and so is the text
 * of attributes that readers see, such as the label of a tab.
 *
 * @returns the page, and the names of the components that were in it.
 */
export function withoutComponents(markdown: string): { markdown: string; names: string[] } {
  const names = new Set<string>()
  const text = markdown.replace(codeOrTag, (whole, ...found) => {
    const { name, end, attributes } = found.at(-1) as Record<string, string | undefined>
    if (name === undefined) return whole
    names.add(name)
    const shown = end === '' ? shownAttribute.exec(attributes ?? '') : null
    const words = (shown?.[1] ?? shown?.[2] ?? shown?.[3] ?? '').trim()
    return words === '' ? '' : `\n\n**${words}**\n\n`
  })
  return { markdown: text, names: [...names] }
}
