import type {Root} from 'mdast'
import type {Skeleton} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import type {Cut} from './cut.js'
import {cutMarkdown} from './cut-markdown.js'
import {cautions, type Caution} from './escape.js'
import {fill, type Filling, type Placed} from './fill.js'
import {parseMarkdown} from './parse-markdown.js'
import {blocksOf, firstDifference, type Block} from './shape.js'
import {writtenWrong} from './written-wrong.js'

/** A unit whose translation cannot be written without changing the document, at a line of the source. */
export interface WriteProblem {
  readonly unit: string
  readonly line: number
  readonly reason: string
}

export interface Written {
  readonly text: string
  readonly problems: readonly WriteProblem[]
}

/** Most times a text is written and read again: each time the first units that went wrong are escaped more. */
const maxRounds = 12

/**
 * Write a document and read it again: what does not read back as it was meant is written with more escapes, and
 * what no escape saves is told. With problems, the text must not be published (`structure_changed`).
 */
export function write(skeleton: Skeleton, contents: ReadonlyMap<string, readonly Inline[]>): Written {
  const raised = new Map<string, Caution>()
  const filling: Filling = {contents, cautions: raised}
  if (skeleton.format === 'text') return {text: fill(skeleton, filling).text, problems: []}
  for (let round = 1; ; round += 1) {
    const attempt = tryOut(skeleton, filling)
    const raisable = attempt.wrong.filter(({hole}) => raised.get(hole.unit) !== 'references')
    if (round === maxRounds || raisable.length === 0) {
      return {text: attempt.text, problems: problemsOf(skeleton, attempt)}
    }
    for (const {hole} of raisable) raised.set(hole.unit, moreCareful(raised.get(hole.unit)))
  }
}

const moreCareful = (caution: Caution = 'least'): Caution =>
  cautions[cautions.indexOf(caution) + 1] ?? 'references'

interface Attempt {
  readonly text: string
  readonly read: Read
  readonly wrong: readonly Placed[]
}

function tryOut(skeleton: Skeleton, filling: Filling): Attempt {
  const {text, placed} = fill(skeleton, filling)
  const read = readAgain(text)
  const found = new Map(cutsOf(read).map((cut) => [cut.start, cut]))
  const wrong = placed.map((each) => writtenWrong(each, found.get(each.start), filling))
  // A block that is lost after a wrong one may have been drawn in by that: only the first is to blame.
  const isBlamed = ({start}: Placed, index: number): boolean =>
    wrong[index] === true && (found.has(start) || wrong[index - 1] !== true)
  return {text, read, wrong: placed.filter(isBlamed)}
}

/** A text as the parser reads it, without its byte order mark; `mark` is how long that was. */
interface Read {
  readonly body: string
  readonly mark: 0 | 1
  readonly tree: Root
}

function readAgain(text: string): Read {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const body = text.slice(mark)
  return {body, mark, tree: parseMarkdown(body)}
}

/** Give every cut, and those inside others, by where they start in the text. */
function cutsOf({body, mark, tree}: Read): readonly Cut[] {
  const {cuts} = cutMarkdown(tree, body, {fields: null, whole: true})
  const all = cuts.flatMap((cut) => [...cut.inner.flatMap(({cuts: inner}) => inner), cut])
  return all.map((cut) => ({...cut, start: cut.start + mark, end: cut.end + mark}))
}

function problemsOf(skeleton: Skeleton, {read, wrong}: Attempt): readonly WriteProblem[] {
  const source = fill(skeleton, {contents: new Map(), cautions: new Map()})
  const starts = lineStarts(source.text)
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1
  if (wrong.length > 0) {
    const places = new Map(source.placed.map(({hole, start}) => [hole.unit, start]))
    return wrong.map(({hole}) => {
      return {unit: hole.unit, line: lineAt(places.get(hole.unit) ?? 0), reason: 'unit_changed'}
    })
  }
  const line = firstDifference(blocks(readAgain(source.text)), blocks(read))
  if (line === null) return []
  const before = source.placed.findLast(({start}) => start < (starts[line] ?? Infinity))
  return [{unit: before?.hole.unit ?? '', line, reason: 'blocks_changed'}]
}

/** Give where each line starts, in UTF-16 units. */
const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length),
]

const blocks = ({body, tree}: Read): readonly Block[] => blocksOf(tree, body)
