import { Client, releasesGet, releasesList } from '@lectern/sdk/functions'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { serviceUrl } from '../app/base-url'
import { queryClient } from '../app/client'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { setPreview } from './preview'

/** Opens a release that is not published, for those who hold a key. */
export function PreviewPage() {
  const navigate = useNavigate()
  const [error, setError] = useState<string>()
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [course = '', key = '', number = ''] = ['course', 'key', 'release'].map((name) => String(form.get(name)).trim())
    try {
      const client = new Client({ baseUrl: serviceUrl, apiKey: key, allowSecretKeyInBrowser: true })
      const [newest] = number
        ? [await releasesGet(client, course, Number(number))]
        : await releasesList(client, course).toArray({ limit: 1 })
      if (!newest) return setError('The course has no release.')
      queryClient.clear()
      setPreview({ course, release: newest.number, key })
      await navigate({ to: '/courses/$course', params: { course } })
    } catch (cause) {
      setError(sentenceOf(cause))
    }
  }
  return (
    <div className="page">
      <PageTitle title="Preview a release" />
      <p>
        Authors see a release here before it is published. The key needs the scope <code>content:preview</code>; it stays in this tab and is
        forgotten with it.
      </p>
      <form onSubmit={(event) => void open(event)}>
        <label className="field">
          Id of the course
          <input name="course" required maxLength={100} />
        </label>
        <label className="field">
          Number of the release, or nothing for the newest
          <input name="release" inputMode="numeric" pattern="[1-9][0-9]*" />
        </label>
        <label className="field">
          Key
          <input name="key" type="password" required autoComplete="off" pattern="lk_sec_\S+" />
        </label>
        {error && <p role="alert">{error}</p>}
        <button type="submit">Open the preview</button>
      </form>
    </div>
  )
}
