import type {Inline} from '../../model/inline.js'
import {plainText} from '../../model/inline.js'
import type {MemoryUnit, MemoryVariant} from '../../model/memory.js'
import {imported, refused, type Imported, type RefusalReason} from '../imported.js'
import {localeOf} from '../locale-of.js'
import {readXml, type Attributes, type XmlEvent} from '../xml/read-xml.js'
import {contextType} from './write-tmx.js'
import {segmentReader, type SegmentReader} from './read-segment.js'
import {readDate} from './tmx-date.js'

/** What a file does not say of itself: its name, and when it is read. */
export interface TmxSource {
  readonly origin: string
  readonly now: Date
}

/** Most UTF-16 units of one segment. */
const maxSegmentChars = 20_000

type NewUnit = Omit<MemoryUnit, 'id'>

interface OpenUnit {
  readonly line: number
  readonly attributes: Attributes
  readonly variants: MemoryVariant[]
  refusal: RefusalReason | null
  tags: string[]
}

/** Read TMX 1.4b, or 1.1 and 1.3 as they are written, level 1 and 2: the good units, and what was refused and why. */
export async function* readTmx(
  bytes: AsyncIterable<Uint8Array>,
  source: TmxSource,
): AsyncGenerator<Imported<NewUnit>> {
  let sourceTag = ''
  let isTmx = false
  let unit: OpenUnit | null = null
  let variant: {tag: string; contexts: string[]; content: readonly Inline[]} | null = null
  let segment: SegmentReader | null = null
  let property: string | null = null
  for await (const event of readXml(bytes)) {
    if (event.type === 'broken') {
      yield refused(event.line, event.reason, event.detail)
      return
    }
    if (!isTmx && event.type !== 'text') {
      if (event.type === 'open' && event.name !== 'tmx') {
        yield refused(event.line, 'not_this_format', event.name)
        return
      }
      isTmx = true
    }
    if (segment && !(event.type === 'close' && event.name === 'seg')) pass(event, segment)
    else if (event.type === 'open') {
      if (event.name === 'header') sourceTag = event.attributes['srclang'] ?? ''
      if (event.name === 'tu')
        unit = {line: event.line, attributes: event.attributes, variants: [], refusal: null, tags: []}
      if (event.name === 'tuv')
        variant = {
          tag: event.attributes['xml:lang'] ?? event.attributes['lang'] ?? '',
          contexts: [],
          content: [],
        }
      if (event.name === 'seg' && variant) segment = segmentReader()
      if (event.name === 'prop' && event.attributes['type'] === contextType) property = ''
    } else if (event.type === 'text') {
      if (property !== null) property += event.value
    } else if (event.name === 'prop') {
      if (property !== null && /^-?\d{1,18}$/.test(property.trim())) variant?.contexts.push(property.trim())
      property = null
    } else if (event.name === 'seg' && segment && unit && variant) {
      const content = segment.finish()
      if (typeof content === 'string') unit.refusal ??= content
      else variant.content = content
      segment = null
    } else if (event.name === 'tuv' && unit && variant) {
      close(unit, variant)
      variant = null
    } else if (event.name === 'tu' && unit) {
      yield finish(unit, sourceTag, source)
      unit = null
    }
  }
}

function pass(event: XmlEvent, segment: SegmentReader): void {
  if (event.type === 'open') segment.open(event.name, event.attributes)
  else if (event.type === 'close') segment.close(event.name)
  else if (event.type === 'text') segment.text(event.value)
}

function close(
  unit: OpenUnit,
  variant: {tag: string; contexts: readonly string[]; content: readonly Inline[]},
): void {
  const locale = localeOf(variant.tag)
  unit.tags.push(variant.tag)
  if (locale === null) return
  const {content, contexts} = variant
  const plain = plainText(content)
  if (unit.variants.some((other) => other.locale === locale)) unit.refusal ??= 'locale_twice'
  if (plain.trim() === '') unit.refusal ??= 'blank'
  if (plain.length > maxSegmentChars) unit.refusal ??= 'too_long'
  unit.variants.push(contexts.length > 0 ? {locale, content, contexts} : {locale, content})
}

function finish(unit: OpenUnit, headerTag: string, source: TmxSource): Imported<NewUnit> {
  const {attributes, variants} = unit
  if (unit.refusal) return refused(unit.line, unit.refusal, attributes['tuid'] ?? '')
  if (variants.length < 2) return refused(unit.line, 'too_few_locales', unit.tags.join(' '))
  const authoritative = localeOf(attributes['srclang'] ?? headerTag)
  return imported(unit.line, {
    variants,
    origin: source.origin,
    communique: null,
    authoritative: variants.some(({locale}) => locale === authoritative) ? authoritative : null,
    createdAt: readDate(attributes['changedate']) ?? readDate(attributes['creationdate']) ?? source.now,
  })
}
