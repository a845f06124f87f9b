import type { BundleFile, OfflineReads, Outline } from './bundle'
import { searchSections } from './search'

interface Page {
  data: unknown[]
  nextCursor: string | null
  hasMore: boolean
}
interface CourseFacts {
  level?: string | null
  category?: string | null
  tags?: string[]
  locale?: string
}

/** Answers requests as the API does, from a bundle. */
export function createAnswers({ manifest, readJson, readBytes }: OfflineReads) {
  const root = `/v1/courses/${encodeURIComponent(manifest.course)}`
  const byUrl = new Map(manifest.files.map((file) => [file.url, file]))
  const at = (url: string): BundleFile | undefined => byUrl.get(url)
  const json = (body: unknown, headers: Record<string, string> = {}) => Response.json(body, { headers })
  const problem = (status: number, code: string, title: string, detail: string) =>
    new Response(JSON.stringify({ type: `/docs/errors#${code}`, title, status, detail, code }), {
      status,
      headers: { 'content-type': 'application/problem+json' },
    })
  const needsServer = (what: string) =>
    problem(404, 'not_offline', 'The offline bundle cannot do this.', `${what} needs the service; ask it when there is a connection.`)

  /** The id behind an id or a number such as `1.2`. */
  const resolve = async (kind: string, name: string): Promise<string> => {
    const outline = at(`${root}/outline`)
    if (!/^\d/.test(name) || !outline) return name
    const { chapters } = await readJson<Outline>(outline)
    const items = kind === 'chapters' ? chapters : chapters.flatMap(({ sections }) => sections)
    return items.find(({ number }) => number === name)?.id ?? name
  }

  const pageOf = (data: unknown[], query: URLSearchParams): Response => {
    const limit = Number(query.get('limit') ?? 20)
    const start = Number(query.get('cursor') ?? 0)
    if (!(limit >= 1 && limit <= 100) || !Number.isInteger(limit))
      return problem(422, 'invalid_request', 'The request is not valid.', 'limit: must be from 1 to 100.')
    if (!(start >= 0 && start <= data.length))
      return problem(400, 'invalid_cursor', 'The cursor is not valid.', 'The cursor belongs to another list.')
    const hasMore = start + limit < data.length
    return json({ data: data.slice(start, start + limit), nextCursor: hasMore ? `${start + limit}` : null, hasMore } satisfies Page)
  }

  const listCourses = async (query: URLSearchParams): Promise<Response> => {
    if (query.has('q')) return needsServer('Searching the catalogue')
    const course = await readJson<CourseFacts>(at(root) as BundleFile)
    const isAsked =
      (query.get('level') ?? course.level) === course.level &&
      (query.get('category') ?? course.category) === course.category &&
      (query.get('locale') ?? course.locale) === course.locale &&
      (!query.has('tag') || course.tags?.includes(query.get('tag') as string) === true)
    return pageOf(isAsked ? [course] : [], query)
  }

  return async function answer(method: string, url: URL, headers: Headers): Promise<Response> {
    const { pathname, searchParams: query } = url
    if (method !== 'GET' && method !== 'HEAD') return needsServer(`${method} ${pathname}`)
    if (pathname === '/v1/courses') return listCourses(query)
    if (pathname !== root && !pathname.startsWith(`${root}/`))
      return /^\/v1\/courses\//.test(pathname)
        ? problem(404, 'course_not_found', 'There is no such course.', `The offline bundle holds the course "${manifest.course}".`)
        : needsServer(pathname)
    const release = query.get('release')
    if (release !== null && release !== `${manifest.release}`)
      return problem(404, 'release_not_found', 'The course has no such release.', `The offline bundle holds release ${manifest.release}.`)
    if (pathname === `${root}/search`)
      return pageOf(await searchSections(query.get('q') ?? '', root, { manifest, readJson, readBytes }), query)

    const [, kind = '', name] = /\/(chapters|sections|quizzes|assets)(?:\/([^/]+))?/.exec(pathname.slice(root.length)) ?? []
    const id = name === undefined ? undefined : await resolve(kind, decodeURIComponent(name))
    const chapter = query.get('chapter')
    const include = query.get('include')
    const path = id === undefined || kind === 'assets' ? pathname : `${root}/${kind}/${id}`
    const file =
      kind === 'sections' && id === undefined && chapter !== null
        ? at(`${path}?chapter=${await resolve('chapters', chapter)}`)
        : at(include === null ? path : `${path}?include=${include}`)
    if (!file) {
      const found = { chapters: 'chapter', sections: 'section', quizzes: 'quiz', assets: 'asset' }[kind]
      return found === undefined
        ? needsServer(pathname)
        : problem(404, `${found}_not_found`, `The release has no such ${found}.`, `The offline bundle has no ${pathname}.`)
    }
    const etag = `"${file.hash}"`
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } })
    if (file.mediaType !== 'application/json')
      return new Response(await readBytes(file), { headers: { 'content-type': file.mediaType, etag } })
    const body = await readJson<Page | object>(file)
    if ('nextCursor' in body) return pageOf(body.data, query)
    return json(body, { etag, ...(path !== pathname && { 'content-location': path }) })
  }
}
