import { QuizSession } from '@lectern/sdk/quiz'
import { learning } from '../app/client'
import { localStore, writeText } from '../app/storage'

/** Who takes which quiz. */
export interface Taking {
  course: string
  quiz: string
  learnerId: string
}

const beganKey = ({ course, quiz, learnerId }: Taking): string => `lectern:reader:began:${learnerId}:${course}:${quiz}`

/** The session of an attempt. Its answers are kept on this device until the service has them. */
export const createSession = ({ course, quiz, learnerId }: Taking): QuizSession =>
  new QuizSession({ client: learning, courseId: course, quizId: quiz, learnerId, storage: localStore })

/** True when an attempt was begun or continued here. Otherwise opening its page would begin one, and its time would run. */
export const hasBegun = (taking: Taking): boolean => localStore.getItem(beganKey(taking)) !== null

/**
 * Continues the open attempt, or begins another one.
 *
 * @throws LecternError, such as `attempts_exhausted`.
 */
export async function beginAttempt(taking: Taking): Promise<void> {
  const session = createSession(taking)
  await session.start()
  // That of this device may have ended while another one was begun elsewhere.
  if (session.getSnapshot().status === 'ended') await session.restart()
  const snapshot = session.getSnapshot()
  session.close()
  if (snapshot.status === 'failed') throw snapshot.error
  writeText(localStore, beganKey(taking), '1')
}
