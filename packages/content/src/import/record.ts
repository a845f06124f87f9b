import { z } from 'zod'
import { Slug } from '../primitives'

/** The file of a course that says what came from where. The compiler leaves it alone, as all hidden files. */
export const recordFile = '.lectern-import.json'

const Hash = z.string().regex(/^([0-9a-f]{64})?$/)

const ImportRecord = z.strictObject({
  version: z.literal(1),
  chapters: z.array(
    z.strictObject({
      source: z.string(),
      key: z.string(),
      /** The name of its folder, without the number. */
      id: Slug,
      /** Its introduction (whose key is empty) and its sections, with the hash of what was written. */
      texts: z.array(z.strictObject({ key: z.string(), file: z.string(), hash: Hash })),
    }),
  ),
  questions: z.array(
    z.strictObject({
      /** The name of the source. */
      source: z.string(),
      /** The place in the source. */
      key: z.string(),
      id: Slug,
      /** The hash of what was read. */
      read: Hash,
      /** The hash of what was written. */
      written: Hash,
    }),
  ),
})
export type ImportRecord = z.infer<typeof ImportRecord>
export type QuestionRecord = ImportRecord['questions'][number]

export const emptyRecord: ImportRecord = { version: 1, chapters: [], questions: [] }

/** Reads the record of a course. Returns undefined when it is none. */
export function readRecord(text: string): ImportRecord | undefined {
  try {
    return ImportRecord.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const writeRecord = (record: ImportRecord): string => `${JSON.stringify(record, null, 1)}\n`
