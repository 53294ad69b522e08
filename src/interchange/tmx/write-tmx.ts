import type {Inline} from '../../model/inline.js'
import type {MemoryUnit, MemoryVariant} from '../../model/memory.js'
import {escapeXml} from '../xml/escape.js'
import {pairTypes, placeholderTypes, withEquiv} from './kinds.js'
import {writeDate} from './tmx-date.js'

/** The `prop` that holds a context key, so that a memory that moves still matches in context. */
export const contextType = 'x-bayan-context'

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="bayan" creationtoolversion="1" segtype="sentence" o-tmf="bayan" adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
`

/** Write a memory as TMX 1.4b, level 2, unit by unit. */
export async function* writeTmx(
  units: AsyncIterable<MemoryUnit> | Iterable<MemoryUnit>,
): AsyncGenerator<string> {
  yield head
  for await (const unit of units) yield writeUnit(unit)
  yield '</body>\n</tmx>\n'
}

function writeUnit(unit: MemoryUnit): string {
  const source = unit.authoritative === null ? '' : ` srclang="${unit.authoritative}"`
  const numbers = new Map<string, number>()
  const lines = unit.variants.map((variant) => writeVariant(variant, numbers)).join('')
  const date = writeDate(unit.createdAt)
  return `<tu tuid="${escapeXml(unit.id)}" creationdate="${date}" creationid="${escapeXml(unit.origin)}"${source}>\n${lines}</tu>\n`
}

function writeVariant({locale, content, contexts = []}: MemoryVariant, numbers: Map<string, number>): string {
  const props = contexts.map((key) => `<prop type="${contextType}">${key}</prop>`).join('')
  return `<tuv xml:lang="${locale}">${props}<seg>${content.map((part) => writePart(part, content, numbers)).join('')}</seg></tuv>\n`
}

function writePart(part: Inline, content: readonly Inline[], numbers: Map<string, number>): string {
  if (part.type === 'text') return escapeXml(part.value)
  // TMX wants numbers, the same in every variant.
  const number = numbers.get(part.id) ?? numbers.size + 1
  numbers.set(part.id, number)
  const data = escapeXml(part.data)
  if (part.type === 'ph')
    return `<ph x="${number}" type="${escapeXml(withEquiv(placeholderTypes[part.kind], part.equiv))}">${data}</ph>`
  const type = pairTypes[part.kind]
  const other = part.type === 'sc' ? 'ec' : 'sc'
  const isPaired = content.some((one) => one.type === other && one.id === part.id)
  if (!isPaired)
    return `<it pos="${part.type === 'sc' ? 'begin' : 'end'}" x="${number}" type="${type}">${data}</it>`
  return part.type === 'sc'
    ? `<bpt i="${number}" x="${number}" type="${type}">${data}</bpt>`
    : `<ept i="${number}">${data}</ept>`
}
