import type { QuizSession } from '@lectern/sdk/quiz'
import { useEffect, useState } from 'react'

const announced = [10, 5, 1]

/** The time that is left by the clock of the service. It is read out at a few moments only. */
export function Countdown({ session }: { session: QuizSession }) {
  const [left, setLeft] = useState(session.remaining)
  useEffect(() => {
    const timer = setInterval(() => setLeft(session.remaining()), 500)
    return () => clearInterval(timer)
  }, [session])
  if (left === null) return null
  const seconds = Math.ceil(left / 1000)
  const minutes = announced.findLast((each) => seconds <= each * 60)
  return (
    <p className="countdown">
      <span role="timer" aria-label="Time left">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <span className="hidden" role="status">
        {seconds === 0 ? 'The time is over.' : minutes && `Less than ${minutes === 1 ? 'one minute' : `${minutes} minutes`} left.`}
      </span>
    </p>
  )
}
