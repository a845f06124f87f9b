import type { IssueCode } from '../issue'
import type { LinkContext } from './question-type'

/** What compiling a question takes, without files around it; `codes` are those of the issues that were reported. */
export function linkContext(members: Partial<LinkContext> = {}): LinkContext & { codes: IssueCode[] } {
  const codes: IssueCode[] = []
  return {
    codes,
    path: [],
    rewrite: (markdown) => markdown,
    imageSize: () => undefined,
    report: (_path, code) => codes.push(code),
    question: { id: 'q', prompt: '?', points: 1 },
    key: { questionId: 'q' },
    ...members,
  }
}
