import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const words = 'a model turns what it is given into an answer that somebody can use for a decision at work '.split(' ')
const prose = (seed: number) =>
  Array.from({ length: 5 }, (_p, paragraph) =>
    Array.from({ length: 80 }, (_w, word) => words[(seed * 7 + paragraph * 13 + word * 5) % words.length]).join(' '),
  ).join('\n\n')
const pad = (number: number) => String(number).padStart(2, '0')

/** Writes the files of a course of so many chapters with so many sections each. */
export async function writeCourse(folder: string, id: string, chapters: number, sections: number, word = 'Words'): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'course.yaml'), `id: ${id}\ntitle: ${id}\n`)
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const at = path.join(folder, `${pad(chapter)}-chapter-${chapter}`)
    await mkdir(at, { recursive: true })
    await writeFile(path.join(at, 'chapter.md'), `---\ntitle: Chapter ${chapter}\n---\n\nWords.\n`)
    for (let section = 1; section <= sections; section++) {
      const text = `---\ntitle: Section ${section}\n---\n\n# Start ${section}\n\n${word}. ${prose(chapter * 50 + section)}\n`
      await writeFile(path.join(at, `${pad(section)}-section-${chapter}-${section}.md`), text)
    }
  }
}
