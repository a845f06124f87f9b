import { closestMatch } from 'leven'
import { type IssueCode, issueCodes, issueFamilies } from './issue-codes'
import type { ExampleSide, IssueEntry, IssueExample } from './issue-entry'

/** The page about every code: what it means, what to do, and an example before and after. */
export function issueReference(): string {
  return issueFamilies
    .flatMap(({ title, entries }) => [
      `## ${title}`,
      ...Object.entries<IssueEntry>(entries).flatMap(([code, { severity, title: what, meaning, remedy, example }]) => [
        `### \`${code}\``,
        `*${severity}* · **${what}.** ${meaning}`,
        remedy,
        fence('Before', example, example.before),
        fence('After', example, example.after),
      ]),
    ])
    .join('\n\n')
}

function fence(when: string, { file, language }: IssueExample, { shown }: ExampleSide): string {
  const name = file === '.' ? '' : `, \`${file}\``
  // Markdown may contain a fence of its own.
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(({ length }) => length))
  const mark = '`'.repeat(longest + 1)
  return `${when}${name}:\n\n${mark}${language}\n${shown}\n${mark}`
}

/** Finds what a code means. For an unknown one, `similar` is the code that was probably meant. */
export function findIssueCode(code: string): { code: IssueCode; entry: IssueEntry } | { similar: IssueCode | undefined } {
  const known = Object.keys(issueCodes) as IssueCode[]
  const written = code.trim().toLowerCase()
  const found = known.find((each) => each === written)
  if (found) return { code: found, entry: issueCodes[found] }
  const [family = '', name] = written.split('.')
  // The last part alone is often what is remembered, or a word of it.
  const named = known.filter((each) =>
    name === undefined ? each.endsWith(`.${family}`) : each.startsWith(`${family}.`) && each.includes(name),
  )
  return { similar: named.length === 1 ? named[0] : (closestMatch(written, known, { maxDistance: 5 }) as IssueCode | undefined) }
}
