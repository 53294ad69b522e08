import type {Entry} from '../outbox/entry.js'
import type {Segment} from '../api/wire.js'
import {textOf} from './tokens.js'

/** Which segments are shown; an empty string lets all through. */
export interface Filter {
  readonly state: string
  readonly origin: string
  readonly issue: string
  readonly text: string
  /** `hour`, `day`, `week`: its translation was written since; `original`: the original changed since it was translated. */
  readonly since: string
}

/** What is chosen from lists, in their order on the screen. */
export const filterKinds = ['state', 'origin', 'issue', 'since'] as const

export const noFilter: Filter = {state: '', origin: '', issue: '', text: '', since: ''}

/** Give the text that stands in a target for this person: what is typed, else what the server has. */
export const shownTarget = (segment: Segment, entry: Entry | undefined): string =>
  entry?.markup ?? segment.target ?? ''

/** Give the state of a segment for this person: what was confirmed here counts, though it is on its way. */
export const shownState = (segment: Segment, entry: Entry | undefined): Segment['state'] =>
  entry === undefined ? segment.state : entry.confirm ? 'translated' : segment.state

/** Tell where the text of a segment comes from: `tm`, `mt`, `person` or `none`. */
export function originKind(segment: Segment): 'tm' | 'mt' | 'person' | 'none' {
  const type = segment.origin?.type
  if (type === undefined) return 'none'
  return type === 'mt' || type === 'person' ? type : 'tm'
}

const hourMs = 3_600_000
const spansMs: Readonly<Record<string, number>> = {hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs}

/** Tell whether somebody's text came to a segment within a time; a machine's draft is no change. */
function changedSince(segment: Segment, entry: Entry | undefined, since: string, now: number): boolean {
  if (since === '') return true
  if (since === 'original') return segment.reopened
  if (entry) return true
  if (segment.state === 'initial' && segment.origin?.type !== 'person') return false
  return now - Date.parse(segment.changedAt) <= (spansMs[since] ?? 0)
}

/** Give the segments that a filter lets through. */
export function filterSegments(
  segments: readonly Segment[],
  filter: Filter,
  entryOf: (segment: Segment) => Entry | undefined,
  now: number,
): readonly Segment[] {
  const text = filter.text.trim().toLocaleLowerCase()
  return segments.filter((segment) => {
    const entry = entryOf(segment)
    if (filter.state !== '' && shownState(segment, entry) !== filter.state) return false
    if (filter.origin !== '' && originKind(segment) !== filter.origin) return false
    if (filter.issue === 'any' && segment.issues.length === 0) return false
    if (filter.issue === 'critical' && segment.issues.every(({severity}) => severity !== 'critical'))
      return false
    if (!changedSince(segment, entry, filter.since, now)) return false
    if (text === '' || segment.id === text) return true
    const both = `${textOf(segment.source)}\n${textOf(shownTarget(segment, entry))}`
    return both.toLocaleLowerCase().includes(text)
  })
}
