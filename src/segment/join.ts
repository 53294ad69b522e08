import type {Inline} from '../model/inline.js'
import type {Piece} from './cut.js'

/** Put pieces together again; neighbouring texts become one, as they are in any content that was extracted. */
export function join(pieces: readonly Piece[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of pieces.flatMap(withSpace)) {
    const last = joined.at(-1)
    if (inline.type !== 'text') joined.push(inline)
    else if (last?.type === 'text')
      joined[joined.length - 1] = {type: 'text', value: last.value + inline.value}
    else if (inline.value !== '') joined.push(inline)
  }
  return joined
}

const withSpace = ({source, space}: Piece): readonly Inline[] => [...source, {type: 'text', value: space}]
