import { observable } from '../app/observable'
import { readJson, tabStore, writeJson } from '../app/storage'

/** An unpublished release of one course, read with a key of the scope `content:preview`. */
export interface Preview {
  readonly course: string
  readonly release: number
  readonly key: string
}

const kept = 'lectern:reader:preview'

/** The preview of this tab. The key stays in the tab, and leaves it with it. */
export const preview = observable<Preview | undefined>(readJson<Preview>(tabStore, kept))

/** Begins or ends a preview. */
export function setPreview(next: Preview | undefined): void {
  writeJson(tabStore, kept, next)
  preview.set(next)
}
