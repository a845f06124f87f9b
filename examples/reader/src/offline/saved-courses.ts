import {
  coursesChaptersGet,
  coursesGet,
  coursesGlossaryList,
  coursesList,
  coursesOutline,
  coursesQuizzesGet,
  coursesReleasesCurrent,
  coursesSectionsGet,
  type Middleware,
  type Outline,
  type QuizSummary,
} from '@lectern/sdk/functions'
import { serviceUrl } from '../app/base-url'
import { createPublishedClient } from '../app/client'
import { observable } from '../app/observable'
import { localStore, readJson, writeJson } from '../app/storage'
import { catalogueParams } from '../catalogue/catalogue-params'

/** A course that is on this device as a whole. */
export interface SavedCourse {
  title: string
  /** Of the release that was saved: it changes when anything that a learner may read does. */
  contentHash: string
}

const key = 'lectern:reader:saved'
const contentCache = 'lectern-content'
/** Larger courses are saved when the reader asks for it. */
const savedUnasked = 300
const requestsAtOnce = 4

/** The courses on this device, by their id. */
export const savedCourses = observable<Readonly<Record<string, SavedCourse>>>(readJson(localStore, key) ?? {})
savedCourses.subscribe(() => writeJson(localStore, key, savedCourses.get()))

/** How much of a course has been saved while that goes on: a share of 1. */
export const saving = observable<Readonly<Record<string, number>>>({})

/** False in browsers, and in private windows, without service workers. */
export const canSave = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

const sizeOf = ({ chapters }: Outline): number => chapters.reduce((sum, { sections }) => sum + sections.length, 0)

/** Saves a course that is read, unless it is large or the reader saves data. Does nothing when this release is saved already. */
export async function saveUnasked(course: string, outline: Outline): Promise<void> {
  const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {}
  if (!canSave() || saveData || sizeOf(outline) > savedUnasked) return
  await saveCourse(course).catch(() => undefined)
}

/**
 * Reads everything of a course once, so that the service worker keeps it.
 *
 * @throws LecternError when the service cannot be reached. What was saved until then stays, and the rest follows the next time.
 */
export async function saveCourse(course: string): Promise<void> {
  if (course in saving.get()) return
  saving.set({ ...saving.get(), [course]: 0 })
  try {
    await controlled()
    const urls = new Set<string>()
    const noted: Middleware = (request, next) => {
      urls.add(request.url)
      return next(request)
    }
    const client = createPublishedClient(noted)
    const { contentHash } = await coursesReleasesCurrent(client, course)
    if (savedCourses.get()[course]?.contentHash === contentHash) return
    const [outline, { title, overview }] = await Promise.all([coursesOutline(client, course), coursesGet(client, course)])
    await Promise.all([coursesGlossaryList(client, course, { limit: 100 }).toArray(), coursesList(client, catalogueParams)])
    const html = [overview.html]
    const jobs: (() => Promise<unknown>)[] = []
    const addQuizzes = (quizzes: readonly QuizSummary[]) => {
      for (const { id } of quizzes)
        jobs.push(async () => {
          const { questions } = await coursesQuizzesGet(client, course, id)
          html.push(JSON.stringify(questions).replaceAll('\\"', '"'))
        })
    }
    addQuizzes(outline.quizzes)
    for (const chapter of outline.chapters) {
      addQuizzes(chapter.quizzes)
      jobs.push(async () => html.push((await coursesChaptersGet(client, course, chapter.id, { include: ['sections'] })).introduction.html))
      for (const section of chapter.sections) {
        addQuizzes(section.quizzes)
        jobs.push(async () => html.push((await coursesSectionsGet(client, course, section.id)).html))
      }
    }
    await runAll(jobs, (done) => saving.set({ ...saving.get(), [course]: done }))
    const files = new Set(
      html.flatMap((text) => [...text.matchAll(/(?:<img [^>]*?src=|"src":)"(\/v1\/courses\/[^"]+)"/g)].map(([, path]) => path ?? '')),
    )
    await runAll(
      [...files].map((path) => async () => {
        const url = serviceUrl.replace(/\/$/, '') + path.replaceAll('&amp;', '&')
        urls.add(url)
        await fetch(url)
      }),
    )
    await forgetOthers(course, urls)
    savedCourses.set({ ...savedCourses.get(), [course]: { title, contentHash } })
  } finally {
    const { [course]: _done, ...others } = saving.get()
    saving.set(others)
  }
}

/** Removes a course from this device. */
export async function forgetCourse(course: string): Promise<void> {
  const { [course]: _removed, ...others } = savedCourses.get()
  savedCourses.set(others)
  await forgetOthers(course, new Set())
}

/** Removes all courses from this device: where content is for those who are signed in, it goes when they do. */
export async function forgetAllCourses(): Promise<void> {
  savedCourses.set({})
  if (canSave()) await caches.delete(contentCache)
}

/** Removes what was kept of a course and is not part of it any more. */
async function forgetOthers(course: string, urls: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(contentCache)
  const prefix = new URL(`v1/courses/${encodeURIComponent(course)}/`, serviceUrl).href
  // Sections vary with `Accept`, and a URL alone has none.
  for (const { url } of await cache.keys()) if (url.startsWith(prefix) && !urls.has(url)) await cache.delete(url, { ignoreVary: true })
}

/** Waits until the service worker sees the requests of this page. */
async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready
  if (navigator.serviceWorker.controller) return
  await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
}

async function runAll(jobs: readonly (() => Promise<unknown>)[], onProgress?: (done: number) => void): Promise<void> {
  const waiting = [...jobs]
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await job()
      onProgress?.(1 - waiting.length / jobs.length)
    }
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, work))
}
