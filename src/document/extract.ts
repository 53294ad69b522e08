import {
  defaultTranslatableFields,
  type Extracted,
  type Format,
  type Hole,
  type Unit,
} from '../model/document.js'
import type {Cut} from './cut.js'
import {cutMarkdown} from './cut-markdown.js'
import {cutText} from './cut-text.js'
import type {FrontMatter} from './front-matter.js'
import {guardDepth} from './guard-depth.js'
import {guardMarks} from './guard-marks.js'
import {parseMarkdown} from './parse-markdown.js'

export {merge} from './merge.js'

/** Cut a source into its skeleton and its units. `merge` gives it back byte for byte. */
export function extract(
  source: string,
  format: Format,
  options: {readonly translatableFields?: readonly string[]} = {},
): Extracted {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = source.slice(mark.length)
  const {cuts, fields} =
    format === 'text'
      ? {cuts: cutText(text), fields: {}}
      : readMarkdown(text, options.translatableFields ?? defaultTranslatableFields)
  const units: Unit[] = []
  const parts = number(text, 0, text.length, cuts, units)
  return {skeleton: {format, parts: mark === '' ? parts : [mark, ...parts]}, units, fields}
}

function readMarkdown(text: string, fields: readonly string[]): FrontMatter {
  guardDepth(text)
  guardMarks(text)
  return cutMarkdown(parseMarkdown(text), text, {fields})
}

/** Give the range as strings and holes, numbering the units in order. */
function number(
  text: string,
  start: number,
  end: number,
  cuts: readonly Cut[],
  units: Unit[],
): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = []
  let at = start
  for (const each of cuts) {
    if (each.start > at) parts.push(text.slice(at, each.start))
    parts.push(holeOf(text, each, units))
    at = each.end
  }
  if (end > at) parts.push(text.slice(at, end))
  return parts
}

function holeOf(text: string, each: Cut, units: Unit[]): Hole {
  const {start, end, kind, depth, name, place, prefix, suffix, content} = each
  const id = `u${String(units.length + 1)}`
  units.push({id, kind, depth, name, content})
  const inner = each.inner.map((code) => ({
    code: code.code,
    start: code.start - start,
    end: code.end - start,
    parts: number(text, code.start, code.end, code.cuts, units),
  }))
  return {unit: id, source: text.slice(start, end), prefix, place, content, suffix, inner}
}
