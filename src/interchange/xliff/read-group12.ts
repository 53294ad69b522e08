import {sameContent} from '../../document/same-content.js'
import type {TargetState} from '../../model/target.js'
import {brokenOf} from './broken.js'
import {childOf, childrenOf, textOf, type Element} from './element.js'
import type {XliffMatch, XliffNote} from './model.js'
import {readContent12} from './read-content12.js'
import type {ReadSegment, ReadUnit} from './read.js'

/** XLIFF 1.2 §2.3 `state` as ours; what wants anything done is `initial`. */
const states: Readonly<Record<string, TargetState>> = {
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
}

/** Read an XLIFF 1.2 `group` of ours, or a lone `trans-unit`, as a unit. */
export function readGroup12(element: Element): ReadUnit {
  const lone = element.name === 'trans-unit'
  const units = lone ? [element] : childrenOf(element, 'trans-unit')
  return {
    id: element.attributes['id'] ?? '',
    kind: (element.attributes['restype'] ?? '').replace(/^x-/, ''),
    segments: units.map(readTransUnit),
    notes: [
      ...(lone ? [] : readNotes(element, '')),
      ...units.flatMap((unit) => readNotes(unit, unit.attributes['id'] ?? '')),
    ],
    matches: units.flatMap((unit) =>
      childrenOf(unit, 'alt-trans').flatMap((match) => readMatch(match, unit.attributes['id'] ?? '')),
    ),
    terms: [],
  }
}

function readTransUnit(element: Element): ReadSegment {
  const {id = '', 'bayan:space': space = '', 'bayan:version': version = ''} = element.attributes
  const source = childOf(element, 'source')
  const target = childOf(element, 'target')
  const original = (source && readContent12(source)) ?? []
  const read = target ? readContent12(target) : []
  const state = states[target?.attributes['state'] ?? ''] ?? 'initial'
  // We fill empty targets with their source, because some tools show no others.
  const untouched = read !== null && state === 'initial' && (read.length === 0 || sameContent(read, original))
  return {
    id,
    line: element.line,
    source: original,
    space,
    target: untouched ? null : read,
    broken: brokenOf(source, target, read === null),
    state,
    subState: (target?.attributes['state-qualifier'] ?? '').replace(/^x-/, ''),
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
  }
}

const readNotes = (element: Element, segment: string): readonly XliffNote[] =>
  childrenOf(element, 'note').map((note) => ({
    segment,
    category: note.attributes['from'] ?? '',
    text: textOf(note),
  }))

function readMatch(element: Element, segment: string): readonly XliffMatch[] {
  const {extype, origin = '', 'match-quality': quality = ''} = element.attributes
  const [source, target] = ['source', 'target'].map((name) => {
    const child = childOf(element, name)
    return child ? readContent12(child) : null
  })
  if (!source || !target) return []
  const type = extype === 'icm' || extype === 'em' || extype === 'mt' ? extype : 'tm'
  return [{segment, type, similarity: parseFloat(quality) || 0, source, target, origin}]
}
