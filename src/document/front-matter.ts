import {isMap, isScalar, isSeq, parseDocument, type Document, type Scalar} from 'yaml'
import {BayanError} from '../errors.js'
import {textContent} from '../model/inline.js'
import {cut, type Cut} from './cut.js'
import {unwritableIn} from '../model/unwritable.js'
import {maxFrontMatterLength} from './limits.js'

export interface FrontMatter {
  readonly cuts: readonly Cut[]
  /** The fields at the top that are data, by name, as they are written; lists of plain values with commas between. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Cut the translatable fields out of front matter that lies, fences and all, at `start`–`end` of `text`. A field in
 * another is named by its path (`contact.role`), and so are those of the items of a list.
 */
export function cutFrontMatter(
  text: string,
  [start, end]: readonly [number, number],
  translatable: readonly string[] | null,
): FrontMatter {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start, end))?.[0].length ?? 3
  const yaml = text.slice(start + open, end).replace(/(?:^|\r\n|\n|\r)---[ \t]*$/, '')
  const document = read(yaml)
  const cuts: Cut[] = []
  const fields: Record<string, string> = {}
  for (const {name, node, isTop} of scalarsOf(document.contents)) {
    const value = valueOf(node)
    if (unwritableIn(value)) throw invalid(lineOf(yaml, node), 'CHARACTER_REFUSED')
    const isTranslated = translatable === null || translatable.includes(name)
    if (isTranslated && value.trim() !== '') cuts.push(fieldCut(name, value, node, yaml, start + open))
    else if (!isTranslated && isTop) {
      // A list of plain values is one field: `signoff: [Amina, Salma]` is `Amina, Salma`.
      const before = Object.hasOwn(fields, name) ? `${fields[name] ?? ''}, ` : ''
      Object.defineProperty(fields, name, {value: before + value, enumerable: true, configurable: true})
    }
  }
  return {cuts: cuts.sort((one, other) => one.start - other.start), fields}
}

interface Field {
  /** Names from the top, with points between; the items of a list have the name of their list. */
  readonly name: string
  readonly node: Scalar
  readonly isTop: boolean
}

/** Give every scalar below a node; a loop, because front matter may be deep. */
function scalarsOf(contents: unknown): readonly Field[] {
  const found: Field[] = []
  const open: {node: unknown; name: string; isTop: boolean}[] = [{node: contents, name: '', isTop: true}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, name, isTop} = next
    if (isScalar(node) && node.value !== null && name !== '') found.push({name, node, isTop})
    else if (isSeq(node)) open.push(...node.items.map((item) => ({node: item, name, isTop})))
    else if (isMap(node)) {
      for (const {key, value} of node.items) {
        if (!isScalar(key)) continue
        const below = name === '' ? String(key.value) : `${name}.${String(key.value)}`
        open.push({node: value, name: below, isTop: node === contents})
      }
    }
  }
  return found.reverse()
}

/** The line end that belongs to a block of text stays outside. */
function fieldCut(name: string, value: string, node: Scalar, yaml: string, base: number): Cut {
  const [from, valueEnd] = node.range ?? [0, 0]
  const to = from + yaml.slice(from, valueEnd).trimEnd().length
  const kind = name === 'title' ? 'title' : 'front-matter'
  const content = textContent(value.trimEnd())
  return cut(base + from, base + to, {kind, name, place: 'yaml', content})
}

/** Numbers and dates are kept as they are written. */
const valueOf = (node: Scalar): string =>
  typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))

function read(yaml: string): Document {
  if (yaml.length > maxFrontMatterLength) throw invalid(1, `longer than ${String(maxFrontMatterLength)}`)
  const document = parse(yaml)
  const error = document.errors[0]
  if (error) throw invalid(1 + (error.linePos?.[0].line ?? 1), error.code)
  if (document.contents !== null && !isMap(document.contents)) throw invalid(2, 'NOT_A_MAPPING')
  return document
}

/** The parser descends by calls, so a depth bomb ends in a RangeError. */
function parse(yaml: string): Document {
  try {
    return parseDocument(yaml, {prettyErrors: true})
  } catch (cause) {
    throw new BayanError('front_matter_invalid', {line: 2, reason: 'UNREADABLE'}, {cause})
  }
}

const lineOf = (yaml: string, {range}: Scalar): number =>
  1 + yaml.slice(0, range?.[0] ?? 0).split(/\r\n|\n|\r/).length

const invalid = (line: number, reason: string): BayanError =>
  new BayanError('front_matter_invalid', {line, reason})
