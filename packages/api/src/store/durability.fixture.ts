import { type CourseBundle, sha256 } from '@lectern/content'
import { courseBundle, seal } from '../course.fixture'

/** A course of several batches of writes, in one of two states that differ in all of it. */
export function longBundle(word: string): CourseBundle {
  const { format: _format, hash: _hash, ...content } = courseBundle({ word, variant: word === 'lantern' ? 'one' : 'two' })
  const chapters = content.chapters.map((chapter) => ({
    ...chapter,
    sections: [
      ...chapter.sections,
      ...Array.from({ length: 150 }, (_item, index) => ({
        id: `${chapter.id}-${index}`,
        title: `Section ${index} with a ${word}`,
        markdown: `The ${word} of section ${index} is ${sha256(`${word}${index}`)}.`,
      })),
    ],
  }))
  return seal({ ...content, chapters })
}
