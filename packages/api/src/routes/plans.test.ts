import { type CourseBundle, sha256 } from '@lectern/content'
import { beforeEach, describe, expect, it } from 'vitest'
import { assets, courseBundle } from '../suites/course.fixture'
import { changed, course, plan, push, sectionOf, send, setUpReleases, store } from './releases.fixture'

setUpReleases()

describe('a plan', () => {
  beforeEach(async () => void (await store.seed(courseBundle(), assets)))
  const kinds = async (bundle: CourseBundle) =>
    ((await plan(bundle)).body.changes as { type: string; kind: string; id: string }[]).map(({ type, kind, id }) => `${type} ${kind} ${id}`)

  it('has nothing to say about what is published, and writes nothing', async () => {
    const { body } = await plan(courseBundle())
    expect(body).toMatchObject({ baseRelease: 1, equalRelease: 1, changes: [], reusedIds: [], issues: [], missingAssets: [] })
    await plan(courseBundle({ word: 'candle' }))
    expect((await send('GET', `${course}/releases`)).body.data).toHaveLength(1)
  })

  it.each<[string, (content: Omit<CourseBundle, 'hash' | 'format'>) => void, string[]]>([
    [
      'a new title',
      (content) => {
        sectionOf(content, 0, 0).title = 'Renamed'
      },
      ['renamed section first-section'],
    ],
    [
      'another text',
      (content) => {
        sectionOf(content, 0, 1).markdown += '\n\nMore.'
      },
      ['reworded section second-section'],
    ],
    [
      'a section between two others, which were pushed along and not moved',
      (content) => void content.chapters[0]?.sections.splice(1, 0, { id: 'new-section', title: 'New', markdown: 'New.' }),
      ['added section new-section'],
    ],
    [
      'a section that went to another chapter',
      (content) => void content.chapters[1]?.sections.push(...(content.chapters[0]?.sections.splice(1, 1) ?? [])),
      ['moved section second-section'],
    ],
    ['chapters that changed places', (content) => void content.chapters.reverse(), ['moved chapter second-chapter']],
    [
      'another key alone',
      (content) => {
        for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'single-choice') key.choiceId = 'b'
      },
      ['re-keyed question q-single'],
    ],
    [
      'another explanation, which decides nothing',
      (content) => {
        for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'numeric') key.explanation = 'Count them.'
      },
      ['reworded question q-numeric'],
    ],
    [
      'a stricter policy',
      (content) => {
        for (const quiz of content.quizzes) if (quiz.id === 'practice') quiz.review = { ...quiz.review, answer: 'never' }
      },
      ['policy-changed quiz practice'],
    ],
  ])('finds %s', async (_title, change, expected) => expect(await kinds(changed(change))).toEqual(expected))

  it('tells what a setting was and what it becomes', async () => {
    const { body } = await plan(
      changed((content) => {
        for (const quiz of content.quizzes) if (quiz.id === 'practice') quiz.passingScore = 0.75
      }),
    )
    expect(body.changes[0].settings).toEqual([{ name: 'passingScore', from: 0.5, to: 0.75 }])
  })

  it('warns of an id that comes back', async () => {
    const without = changed((content) => void content.chapters[1]?.sections.pop())
    expect(await kinds(without)).toEqual(['removed section fourth-section'])
    await push(without)
    const { body } = await plan(courseBundle())
    expect(body.changes.map(({ type }: { type: string }) => type)).toEqual(['added'])
    expect(body.reusedIds).toMatchObject([{ kind: 'section', id: 'fourth-section', lastRelease: 1 }])
  })

  it('lists issues and missing assets', async () => {
    const png = Buffer.from('no picture')
    const { body } = await plan(
      changed((content) => {
        sectionOf(content, 0, 0).markdown += '\n\n<script>bold</script>'
        content.assets.push({ name: 'new.png', hash: sha256(png), mediaType: 'image/png', size: png.length })
      }),
    )
    expect(body.issues[0]).toMatchObject({ code: 'markdown_html', pointer: '/chapters/0/sections/0/markdown' })
    expect(body.missingAssets).toEqual([{ name: 'new.png', hash: sha256(png) }])
  })
})
