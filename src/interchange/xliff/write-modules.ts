import {escapeXml} from '../xml/escape.js'
import {dataTable} from './data-table.js'
import {escapeAttribute} from './escape.js'
import type {XliffMatch, XliffTerm, XliffUnit} from './model.js'
import {unitCodes, writeContent} from './write-content.js'

/** XLIFF 2.1 modules in use, and the namespace for what they have no word for. */
export const namespaces =
  ' xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"' +
  ' xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:bayan="urn:bayan:xliff:1"'

/** The `metaGroup` that keeps the version of each target at export. */
export const versionsCategory = 'bayan:versions'

/** Write a unit's modules: matches (§5.1), glossary (§5.2), metadata (§5.4). They stand before notes and segments. */
export const writeModules = ({matches, terms, segments}: XliffUnit): string =>
  wrap('mtc:matches', matches.map(writeMatch)) +
  wrap('gls:glossary', terms.map(writeTerm)) +
  wrap(
    'mda:metadata',
    [
      segments
        .filter(({version}) => version !== null)
        .map(({id, version}) => `<mda:meta type="${escapeAttribute(id)}">${String(version)}</mda:meta>`)
        .join('\n'),
    ]
      .filter((rows) => rows !== '')
      .map((rows) => `<mda:metaGroup category="${versionsCategory}">\n${rows}\n</mda:metaGroup>\n`),
  )

const wrap = (name: string, inner: readonly string[]): string =>
  inner.length === 0 ? '' : `<${name}>\n${inner.join('')}</${name}>\n`

function writeMatch({segment, type, similarity, source, target, origin}: XliffMatch): string {
  const data = dataTable()
  const contents = [source, target].map((content) => writeContent(content, data, unitCodes([content])))
  // §5.1 has no word for "exact, elsewhere": it is a memory match of 100 %.
  const kind = type === 'em' ? 'type="tm" subType="bayan:em"' : `type="${type}"`
  return (
    `<mtc:match ref="#${escapeAttribute(segment)}" ${kind} similarity="${String(similarity)}"` +
    ` origin="${escapeAttribute(origin)}">\n${data.write()}` +
    `<source>${contents[0] ?? ''}</source>\n<target>${contents[1] ?? ''}</target>\n</mtc:match>\n`
  )
}

function writeTerm({segment, text, equivalents}: XliffTerm): string {
  const translations = equivalents.map(
    (one) => `<gls:translation bayan:status="${one.status}">${escapeXml(one.text)}</gls:translation>\n`,
  )
  return (
    `<gls:glossEntry ref="#${escapeAttribute(segment)}">\n<gls:term>${escapeXml(text)}</gls:term>\n` +
    `${translations.join('')}</gls:glossEntry>\n`
  )
}
