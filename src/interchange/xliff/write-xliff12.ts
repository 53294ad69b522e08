import type {TargetState} from '../../model/target.js'
import {escapeXml} from '../xml/escape.js'
import {escapeAttribute} from './escape.js'
import type {XliffDocument, XliffMatch, XliffNote, XliffSegment, XliffTerm, XliffUnit} from './model.js'
import {skeletonAddress} from './skeleton-address.js'
import {writeContent12} from './write-content12.js'

/** XLIFF 1.2 §2.3 has no `initial`: a draft wants review, and nothing yet wants translation. */
const states: Readonly<Record<TargetState, string>> = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
}

/**
 * Write XLIFF 1.2, a `trans-unit` for each segment. A segment without a target gets its source as target: OmegaT takes
 * no others. 1.2 cannot hold characters that XML forbids; they are left out. Terms become notes.
 */
export function* writeXliff12(document: XliffDocument): Generator<string> {
  const {source, target, revision, reference, hash, units} = document
  yield `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:bayan="urn:bayan:xliff:1">
<file original="${escapeAttribute(reference)}" source-language="${source}" target-language="${target}" datatype="x-bayan">
<header><skl><external-file href="${escapeAttribute(skeletonAddress(revision, hash))}"/></skl></header>
<body>
`
  for (const unit of units) yield writeGroup(unit)
  yield '</body>\n</file>\n</xliff>\n'
}

function writeGroup(unit: XliffUnit): string {
  const ofUnit = unit.notes.filter(({segment}) => segment === '').map(writeNote)
  const segments = unit.segments.map((segment) => writeTransUnit(unit, segment))
  return (
    `<group id="${escapeAttribute(unit.id)}" restype="x-${escapeAttribute(unit.kind)}">\n` +
    `${ofUnit.join('')}${segments.join('')}</group>\n`
  )
}

function writeTransUnit(unit: XliffUnit, segment: XliffSegment): string {
  const {id, source, space, target, state, version} = segment
  const of = <T extends {readonly segment: string}>(all: readonly T[]) =>
    all.filter((one) => one.segment === id)
  const attributes =
    (space === '' ? '' : ` bayan:space="${escapeAttribute(space)}"`) +
    (version === null ? '' : ` bayan:version="${String(version)}"`)
  const written = target === null ? 'needs-translation' : states[state]
  const reason = segment.subState === '' ? '' : ` state-qualifier="x-${escapeAttribute(segment.subState)}"`
  return (
    `<trans-unit id="${escapeAttribute(id)}" xml:space="preserve"${attributes}>\n` +
    `<source>${writeContent12(source)}</source>\n` +
    `<target state="${written}"${reason}>${writeContent12(target ?? source)}</target>\n` +
    of(unit.matches).map(writeMatch).join('') +
    [...of(unit.notes), ...of(unit.terms).map(noteOf)].map(writeNote).join('') +
    '</trans-unit>\n'
  )
}

const writeMatch = ({source, target, similarity, type, origin}: XliffMatch): string =>
  `<alt-trans match-quality="${String(similarity)}" origin="${escapeAttribute(origin)}" extype="${type}">\n` +
  `<source>${writeContent12(source)}</source>\n<target>${writeContent12(target)}</target>\n</alt-trans>\n`

const writeNote = ({category, text}: XliffNote): string =>
  `<note${category === '' ? '' : ` from="${escapeAttribute(category)}"`}>${escapeXml(text)}</note>\n`

const noteOf = ({segment, text, equivalents}: XliffTerm): XliffNote => ({
  segment,
  category: 'bayan:term',
  text: `${text} = ${equivalents.map((one) => `${one.text} (${one.status})`).join(', ')}`,
})
