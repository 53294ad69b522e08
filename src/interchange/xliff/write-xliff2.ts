import {facts} from '../../../locales/index.js'
import {escapeXml} from '../xml/escape.js'
import {dataTable, type DataTable} from './data-table.js'
import {escapeAttribute, escapeText} from './escape.js'
import type {XliffDocument, XliffNote, XliffSegment, XliffUnit} from './model.js'
import {skeletonAddress} from './skeleton-address.js'
import {unitCodes, writeContent, type UnitCodes} from './write-content.js'
import {namespaces, writeModules} from './write-modules.js'

/**
 * Write XLIFF 2.1 or 2.0 (the same namespace; some tools refuse 2.1). Every segment has a target, if an empty one, so
 * that `trgLang` is allowed and tells the tool the language. Nothing is indented inside source and target.
 */
export function* writeXliff2(document: XliffDocument, version: '2.1' | '2.0'): Generator<string> {
  const {source, target, revision, reference, hash, units} = document
  yield `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="${source}" trgLang="${target}"${namespaces}>
<file id="${escapeAttribute(revision)}" original="${escapeAttribute(reference)}" srcDir="${facts[source].direction}" trgDir="${facts[target].direction}" xml:space="preserve">
<skeleton href="${escapeAttribute(skeletonAddress(revision, hash))}"/>
`
  for (const unit of units) yield writeUnit(unit)
  yield '</file>\n</xliff>\n'
}

/** Order (§4.2.2.5): modules, notes, originalData, segments. */
function writeUnit(unit: XliffUnit): string {
  const data = dataTable()
  const codes = unitCodes(unit.segments.map(({source}) => source))
  const segments = unit.segments.map((segment) => writeSegment(segment, data, codes)).join('')
  return (
    `<unit id="${escapeAttribute(unit.id)}" type="bayan:${escapeAttribute(unit.kind)}">\n` +
    `${writeModules(unit)}${writeNotes(unit.notes)}${data.write()}${segments}</unit>\n`
  )
}

function writeSegment(segment: XliffSegment, data: DataTable, codes: UnitCodes): string {
  const {id, source, space, target, state, subState} = segment
  const reason = subState === '' ? '' : ` subState="${escapeAttribute(subState)}"`
  const ignorable = space === '' ? '' : `<ignorable>\n<source>${escapeText(space)}</source>\n</ignorable>\n`
  return (
    `<segment id="${escapeAttribute(id)}" state="${state}"${reason}>\n` +
    `<source>${writeContent(source, data, codes)}</source>\n` +
    `<target>${writeContent(target ?? [], data, codes)}</target>\n</segment>\n${ignorable}`
  )
}

function writeNotes(notes: readonly XliffNote[]): string {
  if (notes.length === 0) return ''
  const rows = notes.map(({segment, category, text}, index) => {
    const place = segment === '' ? '' : ` bayan:segment="${escapeAttribute(segment)}"`
    const kind = category === '' ? '' : ` category="${escapeAttribute(category)}"`
    return `<note id="n${String(index + 1)}"${kind}${place}>${escapeXml(text)}</note>\n`
  })
  return `<notes>\n${rows.join('')}</notes>\n`
}
