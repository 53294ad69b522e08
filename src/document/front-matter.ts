import {isMap, isScalar, parseDocument, type Document, type Scalar} from 'yaml'
import {BayanError} from '../errors.js'
import {textContent} from '../model/inline.js'
import {cut, type Cut} from './cut.js'
import {maxFrontMatterLength} from './limits.js'

export interface FrontMatter {
  readonly cuts: readonly Cut[]
  /** The scalar fields that are data, by name, as they are written. */
  readonly fields: Readonly<Record<string, string>>
}

/** Cut the translatable fields out of front matter that lies, fences and all, at `start`–`end` of `text`. */
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
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(pair.key) || !isScalar(pair.value) || pair.value.value === null) continue
    const name = String(pair.key.value)
    const value = valueOf(pair.value)
    if (translatable !== null && !translatable.includes(name))
      Object.defineProperty(fields, name, {value, enumerable: true})
    else if (value.trim() !== '') cuts.push(fieldCut(name, value, pair.value, yaml, start + open))
  }
  return {cuts, fields}
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

const invalid = (line: number, reason: string): BayanError =>
  new BayanError('front_matter_invalid', {line, reason})
