import { useState } from 'react'
import { sentenceOf } from '../app/failure'
import { useObservable } from '../app/observable'
import { percent } from '../course/facts'
import { canSave, forgetCourse, saveCourse, savedCourses, saving } from './saved-courses'

/** Whether a course can be read without a network, and the way to make it so. */
export function OfflineCopy({ course }: { course: string }) {
  const saved = useObservable(savedCourses)[course]
  const done = useObservable(saving)[course]
  const [error, setError] = useState<string>()
  if (!canSave()) return <p>This browser cannot keep courses for reading offline.</p>
  if (done !== undefined)
    return (
      <p role="status">
        Saving for offline reading: {percent(done)} <progress value={done} aria-label="Saved" />
      </p>
    )
  if (saved) return <p>The whole course is on this device and can be read offline.</p>
  const save = () => {
    setError(undefined)
    saveCourse(course).catch((cause) => setError(sentenceOf(cause)))
  }
  return (
    <p>
      <button type="button" className="secondary" onClick={save}>
        Save for offline reading
      </button>
      {error && <span role="alert"> {error}</span>}
    </p>
  )
}

/** The courses on this device, each with a way to remove it. */
export function SavedCourses() {
  const saved = Object.entries(useObservable(savedCourses))
  if (saved.length === 0) return <p>No course is saved for offline reading.</p>
  return (
    <ul className="plain">
      {saved.map(([course, { title }]) => (
        <li key={course}>
          {title}{' '}
          <button type="button" className="secondary" onClick={() => void forgetCourse(course)}>
            Remove<span className="hidden"> {title} from this device</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
