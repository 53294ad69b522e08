import type {Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import {codeIssue} from './code-issue.js'
import {compareCodes} from './compare-codes.js'
import {decodeXml} from './decode-xml.js'
import {joinTexts} from './join-texts.js'
import {nestedIds, pairsOf} from './pairs.js'

type Code = Exclude<Inline, {readonly type: 'text'}>

/** What reading gathers: `open` are the ids of `<g>` not yet closed, null for one that was left out. */
interface Reading {
  readonly codes: ReadonlyMap<string, Code>
  readonly content: Inline[]
  readonly open: (string | null)[]
  readonly seen: Set<string>
  readonly issues: Issue[]
  at: number
}

const tag = /<(\/)?(g|bx|ex|x)(?:\s+id\s*=\s*(?:"([^"<>]{1,64})"|'([^'<>]{1,64})'|([\w-]{1,64})))?\s*(\/)?>/gi

/**
 * Read markup back, taking codes from `source`. Never throws: tags it does not know are text; codes that are unknown,
 * doubled or cannot be paired are left out, and every difference from the source's codes is an issue.
 */
export function readMarkup(
  markup: string,
  source: readonly Inline[],
): {readonly content: readonly Inline[]; readonly issues: readonly Issue[]} {
  const codes = new Map(
    source.flatMap((part) => (part.type === 'text' ? [] : [[keyOf(part), part] as const])),
  )
  const reading: Reading = {codes, content: [], open: [], seen: new Set(), issues: [], at: 0}
  let last = 0
  for (const match of markup.matchAll(tag)) {
    addText(reading, markup.slice(last, match.index))
    last = match.index + match[0].length
    readTag(reading, match)
  }
  addText(reading, markup.slice(last))
  const content = wellFormed(reading.content, source)
  return {content, issues: [...reading.issues, ...compareCodes(source, content)]}
}

const keyOf = (code: Code): string => `${code.type} ${code.id}`

function readTag(reading: Reading, match: RegExpExecArray): void {
  const [whole, slash, name, ...rest] = match
  const id = decodeXml(rest[0] ?? rest[1] ?? rest[2] ?? '')
  const alone = rest[3] !== undefined
  switch (`${slash ?? ''}${(name ?? '').toLowerCase()}${alone ? '/' : ''}`) {
    case 'g':
      reading.open.push(addCode(reading, 'sc', id) ? id : null)
      return
    case '/g': {
      const opened = reading.open.pop()
      if (opened === undefined) reading.issues.push(codeIssue('code-order', '', reading.at))
      else if (opened !== null) addCode(reading, 'ec', opened)
      return
    }
    case 'g/':
      if (addCode(reading, 'sc', id)) addCode(reading, 'ec', id)
      return
    case 'x':
    case 'x/':
      return void addCode(reading, 'ph', id)
    case 'bx':
    case 'bx/':
      return void addCode(reading, 'sc', id)
    case 'ex':
    case 'ex/':
      return void addCode(reading, 'ec', id)
    case '/x':
    case '/bx':
    case '/ex':
      return
    default:
      return addText(reading, whole)
  }
}

/** Add the source's code of this id, once; tell whether it was. */
function addCode(reading: Reading, type: Code['type'], id: string): boolean {
  const code = reading.codes.get(`${type} ${id}`)
  if (!code || reading.seen.has(keyOf(code))) {
    reading.issues.push(codeIssue('code-added', id, reading.at))
    return false
  }
  reading.seen.add(keyOf(code))
  reading.content.push(code)
  if (code.type === 'ph') reading.at += code.equiv.length
  return true
}

function addText(reading: Reading, markup: string): void {
  const value = decodeXml(markup)
  const last = reading.content.at(-1)
  if (value === '') return
  reading.at += value.length
  if (last?.type === 'text') reading.content.splice(-1, 1, {type: 'text', value: last.value + value})
  else reading.content.push({type: 'text', value})
}

/** Leave out halves that are a nested pair in the source and none here. */
function wellFormed(content: readonly Inline[], source: readonly Inline[]): readonly Inline[] {
  const nested = nestedIds(source)
  const pairs = pairsOf(content)
  const kept = content.filter(
    (part, index) => part.type === 'text' || part.type === 'ph' || pairs.has(index) || !nested.has(part.id),
  )
  return kept.length === content.length ? content : joinTexts(kept)
}
