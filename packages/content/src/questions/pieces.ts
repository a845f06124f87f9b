import { createHash } from 'node:crypto'
import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import type { LinkContext, Render, RichText, StoredPieces, StoredText } from './question-type'

/** A part of a question that responses refer to: a choice, an item, a side. */
export interface AuthoredPiece {
  id?: string
  text: string
}

export const missingIds = 'Run `lectern check --fix` to write the missing ids.'

export const Item = z.strictObject({
  id: Slug.optional().describe('Opaque and unique in the question. `lectern check --fix` writes a missing one.'),
  text: markdown.describe('The item; Markdown.'),
})

export const StoredPiece = z.strictObject({ id: Slug, text: StorableText })

export const hasPiece = (pieces: readonly { id: string }[], id: string): boolean => pieces.some((piece) => piece.id === id)

/** Reports pieces without an id, and pieces that repeat an id or a text. Returns false when ids are missing. */
export function checkPieces(
  pieces: readonly AuthoredPiece[],
  at: PropertyKey[],
  what: string,
  { report }: Pick<LinkContext, 'report'>,
  member?: string,
): boolean {
  const ids = new Set<string>()
  const texts = new Set<string>()
  let whole = true
  pieces.forEach((piece, index) => {
    const place = member ? [...at, index, member] : [...at, index]
    if (piece.id === undefined) {
      report(place, 'question.id-missing', `The ${what} has no id.`, missingIds)
      whole = false
    } else if (ids.has(piece.id))
      report([...place, 'id'], 'id.duplicate', `The id "${piece.id}" is used twice.`, 'Give one of them another id.')
    else ids.add(piece.id)
    if (texts.has(piece.text)) report(place, 'question.text-repeated', `Two of them say "${piece.text}".`, 'Make them differ.')
    texts.add(piece.text)
  })
  return whole
}

/** True when ids sort in the order of the solution, or in the reverse order, and so reveal it. */
export function isSorted(ids: readonly string[]): boolean {
  const ordered = [...ids].sort()
  return ids.every((id, index) => id === ordered[index]) || ids.every((id, index) => id === ordered[ids.length - 1 - index])
}

/** The letter of a choice by its place, from 0. */
export const letterId = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `choice-${index + 1}`)

/** An id that tells nothing about its piece, and that `taken` does not have. It is added to `taken`. */
export function opaqueId(seed: string, text: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const digest = createHash('sha256').update(`${seed}\n${text}\n${attempt}`).digest()
    const id = `${'abcdefghijklmnopqrstuvwxyz'[(digest[0] as number) % 26]}${digest.toString('hex', 1, 3)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

const rank = (seed: string, id: string): string => createHash('sha256').update(`${seed}\n${id}`).digest('hex')

/**
 * Shuffles pieces by a seed and their ids, whatever order they come in: in ordering and matching questions the authored order is the
 * solution.
 */
export function permute<Piece extends { id: string }>(seed: string, pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => (rank(seed, a.id) < rank(seed, b.id) ? -1 : 1))
}

/** The texts of a list of pieces. */
export const textsOfPieces = (name: string, pieces: readonly AuthoredPiece[]): StoredText[] =>
  pieces.map(({ text }, index) => ({ text, place: [name, index, 'text'] }))

export const piecesAt = (name: string, pieces: readonly { id: string }[]): StoredPieces => ({ place: [name], pieces })

/** Renders pieces as learners see them. */
export const renderPieces = (
  pieces: readonly { id: string; text: string }[],
  render: Render,
): Promise<{ id: string; content: RichText }[]> => Promise.all(pieces.map(async ({ id, text }) => ({ id, content: await render(text) })))

/**
 * A piece as it was written.
 *
 * @throws {TypeError} when there is none with this id.
 */
export function authoredPiece(pieces: readonly { id: string; text: string }[], id: string, rewrite: (markdown: string) => string) {
  const found = pieces.find((each) => each.id === id)
  if (!found) throw new TypeError(`the question has nothing with the id ${id}`)
  return { id, text: rewrite(found.text) }
}
