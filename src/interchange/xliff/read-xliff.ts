import type {Refusal, RefusalReason} from '../imported.js'
import {localeOf} from '../locale-of.js'
import {readXml, type Attributes} from '../xml/read-xml.js'
import {elementBuilder, type ElementBuilder} from './element-builder.js'
import {localName} from './element.js'
import type {XliffHeader} from './model.js'
import {readGroup12} from './read-group12.js'
import {readUnit} from './read-unit.js'
import type {ReadUnit} from './read.js'
import {readSkeletonAddress} from './skeleton-address.js'

/** What a file gave. A fault ends the reading, is the last of `refused`, and what came before it is kept. */
export interface XliffRead {
  readonly header: XliffHeader
  readonly units: readonly ReadUnit[]
  readonly refused: readonly Refusal[]
}

/** Most units read of one file. */
const maxUnits = 50_000
const maxDetailChars = 120
/** Most references told one by one; their segments are told in any case. */
const maxEntities = 1_000

const unitNames: ReadonlySet<string> = new Set(['unit', 'group', 'trans-unit'])

/** Read XLIFF 2.1, 2.0 or 1.2. Never throws for what a file holds. */
export async function readXliff(bytes: AsyncIterable<Uint8Array>): Promise<XliffRead> {
  const units: ReadUnit[] = []
  const refused: Refusal[] = []
  let header: XliffHeader = {revision: '', reference: '', hash: '', source: null, target: null}
  let version: string | null = null
  let builder: ElementBuilder | null = null
  const stop = (line: number, reason: RefusalReason, detail: string): XliffRead => {
    refused.push({line, reason, detail: detail.slice(0, maxDetailChars)})
    return {header, units, refused}
  }
  for await (const event of readXml(bytes)) {
    if (event.type === 'broken') return stop(event.line, event.reason, event.detail)
    if (event.type === 'entity' && refused.length < maxEntities)
      refused.push({line: event.line, reason: 'entity_unknown', detail: event.entity})
    if (event.type === 'open' && version === null) {
      version = event.attributes['version'] ?? ''
      if (localName(event.name) !== 'xliff') return stop(event.line, 'not_this_format', event.name)
    }
    if (event.type === 'open' && !builder) {
      header = readHeader(header, localName(event.name), event.attributes)
      if (startsUnit(localName(event.name), version ?? '')) builder = elementBuilder()
    }
    const built = builder?.take(event) ?? null
    if (built === null) continue
    builder = null
    if (built === 'too_long') refused.push({line: event.line, reason: 'too_long', detail: ''})
    else units.push(built.name === 'unit' ? readUnit(built) : readGroup12(built))
    if (units.length > maxUnits) return stop(event.line, 'too_long', '')
  }
  return {header, units, refused}
}

/** Groups of XLIFF 2 hold units; those of 1.2, as we write them, are units. */
const startsUnit = (name: string, version: string): boolean =>
  unitNames.has(name) && (name !== 'group' || version.startsWith('1'))

function readHeader(header: XliffHeader, name: string, attributes: Attributes): XliffHeader {
  switch (name) {
    case 'xliff':
      return {...header, source: localeOf(attributes['srcLang']), target: localeOf(attributes['trgLang'])}
    case 'file':
      return {
        ...header,
        revision: attributes['id'] ?? header.revision,
        reference: attributes['original'] ?? '',
        source: localeOf(attributes['source-language']) ?? header.source,
        target: localeOf(attributes['target-language']) ?? header.target,
      }
    case 'skeleton':
    case 'external-file': {
      const {revision, hash} = readSkeletonAddress(attributes['href'])
      return {...header, hash, revision: header.revision || revision}
    }
    default:
      return header
  }
}
