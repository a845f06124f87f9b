import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compile, renderMarkdown } from '@lectern/content'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder, lectern, setUpFolder } from './program.fixture'

setUpFolder()
const at = (...names: string[]) => path.join(folder, ...names)
const read = (...names: string[]) => readFile(at(...names), 'utf8')
const yamlFiles = async (dir: string) => (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.yaml'))

describe('lectern init', () => {
  it('writes a course that has no issue, and takes no advice either', async () => {
    expect((await lectern('init', at('my-course'))).code).toBe(0)
    const { bundle, issues } = await compile(at('my-course'), { lint: true })
    expect(issues).toEqual([])
    expect(bundle?.course.id).toBe('my-course')
  })

  it('writes one of everything', async () => {
    await lectern('init', at('course'))
    const { bundle } = await compile(at('course'))
    const quizzes = bundle?.quizzes ?? []
    expect(quizzes.map(({ mode, placement }) => [mode, placement.chapterId])).toEqual([
      ['graded', undefined],
      ['practice', 'the-sheet'],
    ])
    expect(quizzes.flatMap(({ questions }) => questions.map(({ type }) => type))).toEqual(
      expect.arrayContaining(['single-choice', 'multiple-choice', 'short-answer', 'numeric', 'ordering', 'matching', 'self-check']),
    )
    expect(bundle?.glossary.length).toBeGreaterThan(1)
    expect(bundle?.assets).toMatchObject([{ name: 'contours.svg', mediaType: 'image/svg+xml' }])

    const sections = bundle?.chapters.flatMap((chapter) => chapter.sections) ?? []
    const html = (
      await Promise.all(sections.map(async ({ markdown }) => (await renderMarkdown(markdown, { assetBase: '/assets' })).html))
    ).join('\n')
    for (const construct of [
      /href="lectern:section\/contours"/,
      /<img [^>]*src="\/assets\/[0-9a-f]{64}\/contours\.svg"/,
      /<table>/,
      /<input [^>]*type="checkbox"/,
      /class="language-python"/,
      /class="alert alert-tip"/,
      /class="alert alert-warning"/,
      /role="doc-noteref"/,
      /<details>\s*<summary>/,
      /<math[ >]/,
      /<math[^>]* display="block"/,
      /<kbd>/,
    ])
      expect(html).toMatch(construct)
  })

  it('writes files that editors find right by the schema in their first line', async () => {
    await lectern('init', at('course'))
    const files = (await yamlFiles(at('course'))).sort()
    expect(files).toEqual(['01-the-sheet/quiz.yaml', 'course.yaml', 'glossary.yaml', 'quiz.yaml'])
    for (const file of files) {
      const text = await read('course', file)
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
      const ajv = new Ajv2020()
      formats.default(ajv)
      const validate = ajv.compile(JSON.parse(await readFile(path.resolve(path.dirname(at('course', file)), schema), 'utf8')))
      expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('takes schemas from a server where one is named', async () => {
    await lectern('init', at('course'), '--url', 'https://courses.example.com/')
    for (const file of await yamlFiles(at('course')))
      expect(await read('course', file)).toMatch(
        /^# yaml-language-server: \$schema=https:\/\/courses\.example\.com\/schemas\/(course|glossary|quiz)\.json\n/,
      )
    expect(await readdir(at('course'))).not.toContain('.schemas')
  })

  it('writes a workflow that checks pull requests and pushes what is merged, with secrets by name', async () => {
    await lectern('init', at('course'))
    const workflow = parse(await read('course', '.github/workflows/course.yml'))
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push'])
    expect(workflow.on.push).toEqual({ branches: ['main'] })
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const runs = (job: string) => workflow.jobs[job].steps.flatMap(({ run }: { run?: string }) => run ?? [])
    expect(runs('check')).toEqual(['npx --yes lectern check .'])
    expect(runs('push')).toEqual(['npx --yes lectern push . --notes "$GITHUB_SHA"'])
    expect(workflow.jobs.push).toMatchObject({
      needs: 'check',
      if: expect.stringContaining("github.event_name == 'push'"),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions.
      env: { LECTERN_API_KEY: '${{ secrets.LECTERN_API_KEY }}', LECTERN_BASE_URL: '${{ vars.LECTERN_BASE_URL }}' },
    })
    expect(await read('course', '.gitignore')).toMatch(/^\.lectern\/$/m)
    expect(await read('course', 'README.md')).toContain('npx lectern dev .')
  })

  it.each([
    ['Tea & Coffee', 'tea-coffee'],
    ['2026 course', 'course'],
    ['Ägypten', 'agypten'],
    ['茶', 'reading-a-map'],
  ])('gives the course in the folder %s the id %s', async (name, id) => {
    const { out } = await lectern('init', at(name), '--json')
    expect(JSON.parse(out).course).toBe(id)
    expect((await compile(at(name))).bundle?.course.id).toBe(id)
  })

  it('takes a folder that only has a repository in it', async () => {
    await mkdir(at('course', '.git'), { recursive: true })
    expect((await lectern('init', at('course'))).code).toBe(0)
  })

  it('says where the workflow belongs when the folder is within a repository', async () => {
    expect((await lectern('init', at('alone'))).err).not.toContain('.github')
    await mkdir(at('repository', '.git'), { recursive: true })
    const { err } = await lectern('init', at('repository', 'courses', 'tea'))
    expect(err).toContain(`move ${at('repository', 'courses', 'tea', '.github')} to ${at('repository')}`)
    await mkdir(at('whole', '.git'), { recursive: true })
    expect((await lectern('init', at('whole'))).err).not.toContain('.github')
  })

  it('leaves a folder that is not empty as it is', async () => {
    await writeFile(at('course.yaml'), 'id: mine\n')
    const { code, err } = await lectern('init', folder)
    expect([code, err]).toEqual([
      3,
      `lectern: ${folder} is not empty; name a new folder, or add --merge to write what is missing. Nothing was written.`,
    ])
    expect(await readdir(folder)).toEqual(['course.yaml'])
  })

  it('overwrites nothing when it is told to write into a folder that is not empty', async () => {
    await writeFile(at('course.yaml'), 'id: mine\ntitle: Mine\n')
    const { out } = await lectern('init', folder, '--merge', '--json')
    const { written, kept } = JSON.parse(out)
    expect(kept).toEqual(['course.yaml'])
    expect(written).toContain('glossary.yaml')
    expect(await read('course.yaml')).toBe('id: mine\ntitle: Mine\n')
    const again = JSON.parse((await lectern('init', folder, '--merge', '--json')).out)
    expect([again.written, again.kept.sort()]).toEqual([[], [...written, ...kept].sort()])
  })

  it('says what to do when the folder is a file', async () => {
    await writeFile(at('file'), '')
    expect((await lectern('init', at('file'))).err).toBe(`lectern: ${at('file')} is a file; name a new folder.`)
  })
})
