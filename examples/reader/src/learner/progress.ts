import { LecternError, type Progress, progressSectionsComplete, StatusError } from '@lectern/sdk/functions'
import { progressGetOptions } from '@lectern/sdk/query'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { learning, queryClient } from '../app/client'
import { type Observable, observable, useObservable } from '../app/observable'
import { localStore, readJson, writeJson } from '../app/storage'
import { learner } from './learner'

/** Sections by their id that were marked as read (or not) and of which the service does not know yet. */
type Waiting = Readonly<Record<string, boolean>>

const waitingKey = (learnerId: string, course: string) => `lectern:reader:read:${learnerId}:${course}`
const knownKey = (learnerId: string, course: string) => `lectern:reader:progress:${learnerId}:${course}`

const observed = new Map<string, Observable<Waiting>>()

/** What waits is kept on this device until the service has it. Marking a section twice changes nothing, so it may be sent again. */
function waitingOf(learnerId: string, course: string): Observable<Waiting> {
  const key = waitingKey(learnerId, course)
  const known = observed.get(key)
  if (known) return known
  const made = observable<Waiting>(readJson(localStore, key) ?? {})
  made.subscribe(() => writeJson(localStore, key, Object.keys(made.get()).length > 0 ? made.get() : undefined))
  observed.set(key, made)
  return made
}

const progressQuery = (learnerId: string, course: string) => {
  const { queryFn, ...options } = progressGetOptions(learning, learnerId, course)
  return {
    ...options,
    queryFn: async (context: { signal: AbortSignal }) => {
      const progress = await queryFn(context)
      writeJson(localStore, knownKey(learnerId, course), progress)
      return progress
    },
    // What was known last, for when the service cannot be reached.
    initialData: () => readJson<Progress>(localStore, knownKey(learnerId, course)),
    initialDataUpdatedAt: 0,
  }
}

/** Marks a section as read, or as not read. It shows at once, and is sent when the service can be reached. */
export function markSection(learnerId: string, course: string, section: string, completed: boolean): Promise<void> {
  const waiting = waitingOf(learnerId, course)
  waiting.set({ ...waiting.get(), [section]: completed })
  return sendWaiting(learnerId, course)
}

/** Sends what waits. Without a connection it goes on waiting. */
export async function sendWaiting(learnerId: string, course: string): Promise<void> {
  const waiting = waitingOf(learnerId, course)
  const sent = waiting.get()
  const sections = Object.entries(sent).map(([sectionId, completed]) => ({ sectionId, completed }))
  if (sections.length === 0) return
  try {
    const progress = await progressSectionsComplete(learning, learnerId, course, { sections })
    writeJson(localStore, knownKey(learnerId, course), progress)
    queryClient.setQueryData(progressQuery(learnerId, course).queryKey, progress)
  } catch (error) {
    if (!(error instanceof LecternError)) throw error
    // A section that no release has ever had: nothing will make it known.
    if (!(error instanceof StatusError && error.code === 'unknown_section')) return
  }
  waiting.set(Object.fromEntries(Object.entries(waiting.get()).filter(([id, completed]) => sent[id] !== completed)))
}

/** Sends what waits in any course of this learner, now and whenever the connection is back. */
export function sendWaitingAlways(learnerId: string): () => void {
  const prefix = waitingKey(learnerId, '')
  const send = () => {
    for (const key of keysOf(localStore)) if (key.startsWith(prefix)) void sendWaiting(learnerId, key.slice(prefix.length))
  }
  send()
  addEventListener('online', send)
  const timer = setInterval(send, 30_000)
  return () => {
    removeEventListener('online', send)
    clearInterval(timer)
  }
}

const keysOf = (storage: object): string[] => (storage instanceof Storage ? Object.keys(storage) : [...observed.keys()])

const nobody = observable<Waiting>({})

/** The progress of whoever is signed in; undefined for nobody. */
export function useProgress(course: string): { progress: Progress | undefined; completed: ReadonlySet<string>; waiting: number } {
  const state = useObservable(learner)
  const learnerId = state.status === 'signed-in' || state.status === 'ended' ? state.learnerId : undefined
  const waiting = useObservable(learnerId === undefined ? nobody : waitingOf(learnerId, course))
  const { data: progress } = useQuery({ ...progressQuery(learnerId ?? '', course), enabled: state.status === 'signed-in' })
  const completed = useMemo(() => {
    const read = new Set<string>()
    for (const { sections } of progress?.chapters ?? [])
      for (const { sectionId, completedAt } of sections) if (completedAt !== null) read.add(sectionId)
    for (const [id, isRead] of Object.entries(waiting))
      if (isRead) read.add(id)
      else read.delete(id)
    return read
  }, [progress, waiting])
  return { progress, completed: learnerId === undefined ? new Set<string>() : completed, waiting: Object.keys(waiting).length }
}

/** The sections of a course that the learner has read. */
export const useCompleted = (course: string): ReadonlySet<string> => useProgress(course).completed
