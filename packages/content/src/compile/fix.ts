import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { letterId, opaqueId } from '../questions/pieces'
import { findQuestionType } from '../questions/question-types'

/**
 * Adds missing ids to the questions, choices, items and sides of a course's quizzes. The rest of each file stays as it is.
 * Ids of items and sides are opaque and do not sort in the right order. Running it again changes nothing.
 *
 * @returns the files that were changed, relative to `dir`.
 */
export async function fixIds(dir: string): Promise<string[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => /(^|[\\/.])quiz\.yaml$/.test(file)).sort()
  const changed: string[] = []
  for (const file of files) {
    const full = path.join(dir, file)
    const text = await readFile(full, 'utf8')
    const fixed = fixQuiz(text)
    if (fixed === text) continue
    await writeFile(`${full}.tmp`, fixed)
    await rename(`${full}.tmp`, full)
    changed.push(file.split(path.sep).join('/'))
  }
  return changed
}

/** Adds missing ids to the text of a quiz file. Returns other text unchanged. */
export function fixQuiz(text: string): string {
  const document = parseDocument(text)
  const questions = document.get('questions')
  if (document.errors.length > 0 || !isSeq(questions)) return text
  let changed = false
  const maps = (value: unknown): YAMLMap[] => (isSeq(value) ? value.items.filter((item) => isMap(item)) : [])
  const piecesAt = (from: YAMLMap, path: string): YAMLMap[] =>
    path.split('.').reduce(
      (found, name) =>
        found.flatMap((map) => {
          const value = map.get(name)
          return isMap(value) ? [value] : maps(value)
        }),
      [from],
    )
  const idOf = (map: YAMLMap) => (typeof map.get('id') === 'string' ? (map.get('id') as string) : undefined)
  const write = (map: YAMLMap, id: string) => {
    map.items.unshift(document.createPair('id', id))
    changed = true
  }
  const number = (list: YAMLMap[], name: (index: number) => string) => {
    const taken = new Set(list.map(idOf))
    for (const map of list) {
      if (idOf(map) !== undefined) continue
      let index = 0
      while (taken.has(name(index))) index += 1
      taken.add(name(index))
      write(map, name(index))
    }
  }
  const hide = (groups: YAMLMap[][], seed: string, reveals: (ids: string[][]) => boolean) => {
    if (groups.every((group) => group.every((map) => idOf(map) !== undefined))) return
    for (let attempt = 0; attempt < 100; attempt++) {
      const ids = groups.map((group) => {
        const taken = new Set(group.map(idOf).filter((id) => id !== undefined))
        return group.map((map) => idOf(map) ?? opaqueId(`${seed}\n${attempt}`, String(map.get('text')), taken))
      })
      if (reveals(ids) && attempt < 99) continue
      groups.forEach((group, at) => {
        group.forEach((map, index) => {
          if (idOf(map) === undefined) write(map, ids[at]?.[index] as string)
        })
      })
      return
    }
  }

  const quizId = String(document.get('id') ?? 'quiz')
  const list = maps(questions)
  number(list, (index) => `${quizId}-question-${index + 1}`)
  for (const question of list) {
    const seed = idOf(question) as string
    const pieceIds = findQuestionType(question.get('type'))?.pieceIds
    if (!pieceIds) continue
    if ('letters' in pieceIds) for (const path of pieceIds.letters) number(piecesAt(question, path), letterId)
    else {
      const groups = pieceIds.opaque.map((paths) => paths.flatMap((path) => piecesAt(question, path)))
      hide(groups, seed, pieceIds.reveals)
    }
  }
  return changed ? document.toString({ lineWidth: 0 }) : text
}
