import type { CourseBundle } from '@lectern/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { assets, courseBundle, seal } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'

type Course = Partial<CourseBundle['course']> & { id: string }
interface Chapter {
  id: string
  title: string
  introduction?: string
  sections?: Record<string, string>
}

/** A course with sections of one text each, under `id: title`. */
function bundle(course: Course, chapters: Chapter[] = [], glossary: CourseBundle['glossary'] = []): CourseBundle {
  const { hash: _hash, format: _format, ...base } = courseBundle()
  return seal({
    ...base,
    course: { ...base.course, level: undefined, category: undefined, tags: [], overview: '', ...course },
    chapters: chapters.map(({ id, title, introduction = '', sections = {} }) => ({
      id,
      title,
      introduction,
      milestones: [],
      practiceNotes: [],
      sections: Object.entries(sections).map(([name, markdown]) => ({
        id: name.toLowerCase().replaceAll(/\W+/g, '-'),
        title: name,
        markdown,
      })),
    })),
    quizzes: [],
    glossary,
    assets: [],
  })
}

const orchard = bundle(
  { id: 'orchard', title: 'The orchard' },
  [
    {
      id: 'beginnings',
      title: 'Planting and pruning',
      introduction: 'Trees are patient.',
      sections: {
        Soil: 'Loam holds water. Real-time readings of moisture help, and so does a cool e-mail alert.',
        Pruning: 'Cut in winter. A sharp saw is better than a blunt one. Pruning is work.',
        'Grafts of C#': 'A graft joins two trees. Pomology calls the lower one the rootstock. See also the C# client.',
      },
    },
    {
      id: 'harvest',
      title: 'Harvest',
      sections: { Picking: '苹果成熟于秋天。Pick on dry days, never wet ones. Ask a pomologist; Müller did.' },
    },
    { id: 'epilogue', title: 'Afterword' },
  ],
  [
    { term: 'Rootstock', definition: 'The lower part of a graft, with the roots.', sectionId: 'grafts-of-c-' },
    { term: 'Windfall', definition: 'Fruit that the wind has taken down.' },
    { term: 'Saw', definition: 'A toothed blade.', sectionId: 'pruning' },
  ],
)

interface Hit {
  kind: string
  chapter: { id: string }
  section: { id: string }
  term: string | null
  snippet: { text: string; hit: boolean }[]
}
const nameOf = ({ kind, chapter, section, term }: Hit): string => `${kind} ${kind === 'chapter' ? chapter.id : (term ?? section.id)}`
const show = ({ snippet }: Hit): string => snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('a search within a course', () => {
  let app: App
  beforeAll(async () => {
    const store = await openTestStore()
    await store.seed(orchard, new Map())
    await store.seed(courseBundle({ word: 'pomegranate' }), assets)
    app = createApp({ store, rateLimit: 0 })
  })
  const search = async (query: string, course = 'orchard'): Promise<Hit[]> => {
    const response = await app.request(`/v1/courses/${course}/search?q=${encodeURIComponent(query)}`)
    expect(response.status).toBe(200)
    return ((await response.json()) as { data: Hit[] }).data
  }

  it.each([
    ['a section by its text', 'loam', ['section soil']],
    ['a chapter by its title', 'planting pruning', ['chapter beginnings']],
    ['a chapter by its introduction', 'patient', ['chapter beginnings']],
    ['a chapter without sections', 'afterword', ['chapter epilogue']],
    ['a term by its name, before the section that uses it', 'rootstock', ['term Rootstock', 'section grafts-of-c-']],
    ['a term by its definition', 'toothed', ['term Saw']],
    ['a title that equals the search first', 'pruning', ['section pruning', 'chapter beginnings']],
    ['a term that equals the search before a text', 'saw', ['term Saw', 'section pruning']],
    ['a compound in one piece', 'realtime', ['section soil']],
    ['a compound as it is written', 'real-time', ['section soil']],
    ['a compound in two words', 'real time', ['section soil']],
    ['a part of a compound', 'mail', ['section soil']],
    ['one piece that is typed with a hyphen', 'wind-fall', ['term Windfall']],
    ['a compound whose second part is not yet typed', 'real-ti', ['section soil']],
    ['a prefix', 'moist', ['section soil']],
    ['words with signs', 'C#', ['section grafts-of-c-']],
    ['words within a text without spaces', '成熟', ['section picking']],
    ['words without their accents', 'muller', ['section picking']],
    ['quoted words side by side', '"blunt one"', ['section pruning']],
    ['nothing for quoted words that are apart', '"sharp one"', []],
    ['nothing for characters that are apart', '苹秋', []],
    ['a missing letter', 'moistre', ['section soil']],
    ['a letter too many', 'pruninng winter', ['section pruning']],
    ['a wrong letter', 'hervest', ['chapter harvest']],
    ['two swapped letters', 'havrest', ['chapter harvest']],
    ['a wrong first letter', 'toam', ['section soil']],
    ['a typo in a compound', 'real-tmie', ['section soil']],
    ['a typo beside a right word', 'wintre saw', ['section pruning']],
    ['similar words only where nothing else is found', 'pomology', ['section grafts-of-c-']],
    ['nothing for two typos in a word', 'hraevst', []],
    ['nothing for a typo in quotation marks', '"hervest"', []],
    ['nothing for the words of another course', 'pomegranate', []],
    ['nothing for a typo of a word of another course', 'pomegranat', []],
    ['nothing for signs alone', '!? "" -', []],
  ])('finds %s: %s', async (_title, query, found) => {
    expect((await search(query)).map(nameOf)).toEqual(found)
  })

  it.each([
    ['rootstock', 'The lower part of a graft, with the roots.'],
    ['realtime', '[Real-time] readings of moisture help, and so does a cool e-mail alert.'],
    ['saw winter', 'Cut in [winter].'],
    ['hervest', '[Harvest]'],
    ['moistre', 'Real-time readings of [moisture] help, and so does a cool e-mail alert.'],
  ])('shows for %s: %s', async (query, snippet) => {
    const [first] = await search(query)
    expect(first && show(first)).toBe(snippet)
  })

  it.each([
    ['planting', { chapter: 'beginnings', section: 'soil' }],
    ['rootstock', { chapter: 'beginnings', section: 'grafts-of-c-' }],
    // These have no section of their own.
    ['afterword', { chapter: 'epilogue', section: 'soil' }],
    ['windfall', { chapter: 'beginnings', section: 'soil' }],
  ])('says where to read about %s: %j', async (query, { chapter, section }) => {
    const [first] = await search(query)
    expect([first?.chapter.id, first?.section.id]).toEqual([chapter, section])
  })

  it('finds nothing in a course without sections, where there is nothing to open', async () => {
    const store = await openTestStore()
    await store.seed(bundle({ id: 'empty', title: 'Empty' }, [{ id: 'only', title: 'Only' }]), new Map())
    const response = await createApp({ store }).request('/v1/courses/empty/search?q=only')
    expect(await response.json()).toEqual({ data: [], nextCursor: null, hasMore: false })
  })

  it('finds words of any length by their beginnings', async () => {
    const store = await openTestStore()
    const sections = { Key: `The key is ${'A'.repeat(5000)}.` }
    await store.seed(bundle({ id: 'long', title: 'Long' }, [{ id: 'only', title: 'Only', sections }]), new Map())
    const response = await createApp({ store }).request(`/v1/courses/long/search?q=${'A'.repeat(200)}`)
    expect(((await response.json()) as { data: Hit[] }).data.map(nameOf)).toEqual(['section key'])
  })

  it('follows what is published, in every kind', async () => {
    const store = await openTestStore()
    const own = createApp({ store, rateLimit: 0 })
    const found = async (query: string) => {
      const response = await own.request(`/v1/courses/orchard/search?q=${query}`)
      return ((await response.json()) as { data: Hit[] }).data.map(nameOf)
    }
    await store.seed(orchard, new Map())
    const changed = bundle(
      { id: 'orchard', title: 'The orchard' },
      [{ id: 'beginnings', title: 'Sowing', sections: { Soil: 'Clay.' } }],
      [{ term: 'Scion', definition: 'The upper part of a graft.' }],
    )
    await store.seed(changed, new Map())
    expect([await found('planting'), await found('rootstock'), await found('loam')]).toEqual([[], [], []])
    expect([await found('sowing'), await found('scion'), await found('clay')]).toEqual([
      ['chapter beginnings'],
      ['term Scion'],
      ['section soil'],
    ])
    await store.publishRelease('orchard', 1)
    expect([await found('sowing'), await found('scion'), await found('clay')]).toEqual([[], [], []])
    expect([await found('planting'), await found('loam')]).toEqual([['chapter beginnings'], ['section soil']])
  })
})

const shelf = [
  bundle({ id: 'python', title: 'Python', level: 'beginner', category: 'Programming', tags: ['code'], summary: 'A first language.' }),
  bundle({
    id: 'data',
    title: 'Working with data',
    subtitle: 'Tables in Python',
    level: 'beginner',
    tags: ['code', 'statistics'],
    outcomes: ['Clean a table.'],
  }),
  bundle(
    { id: 'snakes', title: 'Snakes of the world', tags: ['animals'], summary: 'From adder to python, and how to tell a well-known one.' },
    [{ id: 'venom', title: 'Venom and antidotes', sections: { Fangs: 'Hollow teeth.' } }],
  ),
  bundle({ id: 'kobra', title: 'Die Kobra', locale: 'de', tags: ['animals'], summary: 'Über Schlangen.' }),
  bundle({ id: 'cooking', title: 'Cooking for many', category: 'Food & Drink', outcomes: ['Feed forty people.'] }, [
    { id: 'bread', title: 'Bread in C++', sections: { Dough: 'Flour and python are not mixed.' } },
  ]),
]

describe('a search of the catalogue', () => {
  let store: Store
  let app: App
  beforeAll(async () => {
    store = await openTestStore()
    for (const each of shelf) await store.seed(each, new Map())
    await store.createRelease('secret', JSON.stringify(bundle({ id: 'secret', title: 'Python in secret' })), { publish: false })
    app = createApp({ store, rateLimit: 0 })
  })
  const list = async (query: string) => {
    const response = await app.request(`/v1/courses?${query}`)
    expect(response.status, query).toBe(200)
    return (await response.json()) as { data: { id: string }[]; nextCursor: string | null; hasMore: boolean }
  }
  const search = async (q: string, filter: Record<string, string> = {}) =>
    (await list(String(new URLSearchParams({ q, ...filter })))).data.map(({ id }) => id)

  it.each([
    ['titles before subtitles, and those before summaries', 'python', ['python', 'data', 'snakes']],
    ['tags', 'statistics', ['data']],
    ['outcomes', 'forty', ['cooking']],
    ['titles of chapters', 'antidotes', ['snakes']],
    ['several words of different parts', 'venom adder', ['snakes']],
    ['compounds in one piece', 'wellknown', ['snakes']],
    ['prefixes', 'anti', ['snakes']],
    ['words with signs', 'C++', ['cooking']],
    ['words without their accents', 'uber', ['kobra']],
    ['quoted words side by side', '"first language"', ['python']],
    ['nothing for quoted words that are apart', '"language first"', []],
    ['a typo where nothing else is found', 'pyhton', ['python', 'data', 'snakes']],
    ['a typo in a chapter', 'antidoets', ['snakes']],
    ['nothing for what only sections say', 'flour', []],
    ['nothing for what was never published', 'secret', []],
    ['nothing for the marks of filters', '#tag.code', []],
    ['nothing for the marks of filters', 'locale', []],
    ['nothing for signs alone', '!?', []],
  ])('finds %s: %s', async (_title, query, found) => {
    expect(await search(query)).toEqual(found)
  })

  it.each([
    ['a level', 'python', { level: 'beginner' }, ['python', 'data']],
    ['a tag', 'python', { tag: 'animals' }, ['snakes']],
    ['a category', 'feed', { category: 'Food & Drink' }, ['cooking']],
    ['a language', 'schlangen', { locale: 'de' }, ['kobra']],
    ['several', 'python', { level: 'beginner', tag: 'code', category: 'Programming' }, ['python']],
    ['one that no course passes', 'python', { tag: 'Animals' }, []],
    ['one and a typo', 'pyhton', { tag: 'statistics' }, ['data']],
  ])('combines with %s: %s %j', async (_title, query, filter, found) => {
    expect(await search(query, filter)).toEqual(found)
  })

  it('is paged with a cursor of its own', async () => {
    const first = await list('q=python&limit=2')
    expect([first.data.map(({ id }) => id), first.hasMore]).toEqual([['python', 'data'], true])
    const second = await list(`q=python&limit=2&cursor=${first.nextCursor}`)
    expect([second.data.map(({ id }) => id), second.hasMore]).toEqual([['snakes'], false])
    for (const other of ['q=pythons', 'q=python&tag=code', 'tag=code', 'limit=2']) {
      const response = await app.request(`/v1/courses?${other}&cursor=${first.nextCursor}`)
      expect([response.status, ((await response.json()) as { code: string }).code], other).toEqual([400, 'invalid_cursor'])
    }
    const plain = await list('limit=2')
    expect((await app.request(`/v1/courses?q=python&cursor=${plain.nextCursor}`)).status).toBe(400)
  })

  it('refuses an empty search', async () => {
    expect((await app.request('/v1/courses?q=%20')).status).toBe(422)
  })

  it('follows what is published, withdrawn and archived', async () => {
    const own = await openTestStore()
    const found = async (query: string) => (await own.searchCourses(query, {}, { limit: 9 })).rows.map(({ id, title }) => `${id}: ${title}`)
    const titled = (title: string) => bundle({ id: 'lamp', title })
    await own.createRelease('lamp', JSON.stringify(titled('Candles')), { publish: false })
    expect(await found('candles')).toEqual([])
    await own.publishRelease('lamp', 1)
    expect(await found('candles')).toEqual(['lamp: Candles'])
    await own.seed(titled('Lanterns'), new Map())
    expect([await found('candles'), await found('lanterns')]).toEqual([[], ['lamp: Lanterns']])
    await own.withdrawRelease('lamp', 1)
    expect([await found('candles'), await found('lanterns')]).toEqual([[], ['lamp: Lanterns']])
    await own.archiveCourse('lamp')
    expect(await found('lanterns')).toEqual([])
    await own.publishRelease('lamp', 2)
    expect(await found('lanterns')).toEqual(['lamp: Lanterns'])
  })
})
