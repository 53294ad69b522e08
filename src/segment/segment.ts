import type {SegmentationFacts} from '../../locales/segmentation.js'
import {plainText} from '../model/inline.js'
import type {Segment, Unit, UnitKind} from '../model/document.js'
import type {Boundary} from './boundaries.js'
import {cutAt, type Piece} from './cut.js'
import {readable} from './readable.js'
import {split} from './split.js'
import {unitKey} from './unit-key.js'

/** Units that name or label something: `Sahara. Une résolution` is one title, and one segment. */
const labels: ReadonlySet<UnitKind> = new Set(['title', 'heading', 'front-matter', 'image-alt', 'link-title'])

/** A text that ends as a sentence does. */
const endsAsSentence = /[.?!…؟۔]["'’”»›)\]\s]*$/u

/**
 * Segment units; ids are `u3s2`, the second segment of unit `u3`. A label is split only when it ends as a sentence
 * does. Every piece is a segment, those with nothing to translate too, so that a unit is its segments joined. A unit
 * that a person has cut, whose `unitKey` is in `choices`, is cut there and nowhere else.
 */
export function segment(
  units: readonly Unit[],
  facts: SegmentationFacts,
  choices: ReadonlyMap<string, readonly Boundary[]> = new Map(),
): readonly Segment[] {
  return units.flatMap((unit) =>
    piecesOf(unit, facts, choices).map((piece, index) => ({
      id: `${unit.id}s${index + 1}`,
      unit: unit.id,
      source: piece.source,
      space: piece.space,
    })),
  )
}

function piecesOf(
  unit: Unit,
  facts: SegmentationFacts,
  choices: ReadonlyMap<string, readonly Boundary[]>,
): readonly Piece[] {
  const chosen = choices.size > 0 ? choices.get(unitKey(unit.content)) : undefined
  if (chosen) return cutAt(readable(unit.content), chosen)
  const whole = labels.has(unit.kind) && !endsAsSentence.test(plainText(unit.content))
  return split(unit.content, whole ? {...facts, rules: [], otherwise: 'join'} : facts)
}
