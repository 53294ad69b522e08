import {writeMarkup} from '../document/markup.js'
import type {TranslationRef} from '../model/communique.js'
import type {Origin, Target} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {isWork} from '../revise/carry.js'
import {lineOf, targetsInLine, type TargetInLine} from '../store/descent.js'
import {segmentEvents} from '../store/events.js'

/** What was done to a segment, and the texts that earlier revisions of it ended with. Texts are markup. */
export interface History {
  readonly events: readonly {
    readonly id: string
    readonly at: Date
    readonly who: string
    readonly act: string
    /** The text that stood there before, and where it came from; null for none. */
    readonly before: string | null
    readonly from: Origin | null
  }[]
  readonly past: readonly PastText[]
}

/** What a person wrote, or began to write, for an earlier wording of the original. */
export interface PastText {
  /** The number of its revision. */
  readonly revision: number
  readonly source: string
  readonly target: string
  readonly state: Target['state']
  readonly from: Origin
  readonly by: string | null
}

const historyLimit = 100

/** Give the history of a segment through all revisions it comes from, newest first. */
export async function readHistory(
  {pool}: Pick<Ports, 'pool'>,
  ref: TranslationRef,
  segment: string,
): Promise<History> {
  const line = await lineOf(pool, ref.revision, segment)
  const [events, texts] = await Promise.all([
    segmentEvents(pool, ref.locale, line, historyLimit),
    targetsInLine(pool, ref.locale, line),
  ])
  return {
    events: events.map(({id, at, who, act, detail}) => {
      const before = detail?.['before'] as Target | undefined
      return {
        id,
        at,
        who,
        act,
        before: before?.content ? writeMarkup(before.content) : null,
        from: before?.origin ?? null,
      }
    }),
    past: pastTexts(texts),
  }
}

/** Each text once, and none that stands in the segment now. */
function pastTexts([now, ...earlier]: readonly TargetInLine[]): readonly PastText[] {
  const seen = new Set(now?.target.content ? [withoutIds(writeMarkup(now.target.content))] : [])
  return earlier.flatMap(({number, source, target}) => {
    if (!isWork(target) || target.origin === null) return []
    const markup = writeMarkup(target.content)
    if (seen.has(withoutIds(markup))) return []
    seen.add(withoutIds(markup))
    const {state, origin} = target
    const by = 'by' in target ? target.by : null
    return [{revision: number, source: writeMarkup(source), target: markup, state, from: origin, by}]
  })
}

/** Ids of codes count from the front of a unit, and change with what stands before. */
const withoutIds = (markup: string): string => markup.replace(/ id="[^"]*"/g, '')
