import { llmsText, markdownType } from '../delivery/markdown'
import { deliverBytes } from '../delivery/response'
import type { Deps } from '../http/context'
import type { Router } from '../http/router'
import type { CourseReads } from '../store/store'

/** How many courses the page lists. */
const limit = 500

/** Registers `/llms.txt`, which tells language models what there is to read. */
export function llmsRoutes(router: Router, { store }: Pick<Deps<CourseReads>, 'store'>): void {
  router.page('/llms.txt', async (c) => {
    await router.authenticate(c)
    // Without a key, a closed server does not even tell the titles of its courses.
    if (c.get('closed') && c.get('principal').kind === 'anonymous')
      return deliverBytes(c, llmsText(undefined), { contentType: markdownType })
    const { rows, next } = await store.listCourses({}, { limit })
    return deliverBytes(c, llmsText({ courses: rows, complete: next === undefined }), { contentType: markdownType })
  })
}
