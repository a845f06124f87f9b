import type { Piece } from '@lectern/sdk/functions'
import { Prose } from '../../prose/prose'
import type { TextContext } from './question-type'

/** A choice, an item or a side, with all its formatting. */
export const PieceText = ({ piece, id, text }: { piece: Piece | undefined; id?: string; text: TextContext }) =>
  piece ? <Prose html={piece.content.html} id={id} idPrefix={`${id ?? piece.id}-`} {...text} /> : null

/** Finds a piece by its id. */
export const pieceOf = (pieces: readonly Piece[], id: string | null | undefined): Piece | undefined =>
  pieces.find((piece) => piece.id === id)

/** Several pieces as a list. */
export const PieceList = ({
  pieces,
  ids,
  text,
  ordered = false,
}: {
  pieces: readonly Piece[]
  ids: readonly string[]
  text: TextContext
  ordered?: boolean
}) => {
  const items = ids.map((id) => (
    <li key={id}>
      <PieceText piece={pieceOf(pieces, id)} text={text} />
    </li>
  ))
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}
