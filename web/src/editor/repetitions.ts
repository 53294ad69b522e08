import type {Segment} from '../api/wire.js'

/**
 * Give the other segments with the same source as this one, whose text is not this one's already. Those that a
 * reviser has taken are left as they are.
 */
export const repetitionsOf = (
  segments: readonly Segment[],
  segment: Segment,
  markup: string,
): readonly Segment[] =>
  segments.filter(({id, source, target, state}) => {
    if (id === segment.id || source !== segment.source) return false
    return (state === 'initial' || state === 'translated') && target !== markup
  })
