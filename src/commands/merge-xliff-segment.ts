import {writeMarkup} from '../document/markup.js'
import {unwritableIn, writable} from '../model/unwritable.js'
import {BayanError} from '../errors.js'
import type {ReadSegment} from '../interchange/xliff/read.js'
import type {TranslationRef} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import {targetStates} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import type {StoredTarget} from '../store/targets.js'
import {editTarget} from './edit-target.js'
import {review} from './review.js'

/** What became of one segment of a file. Texts are markup. */
export type Merged =
  | {readonly type: 'merged' | 'reviewed' | 'unchanged'; readonly segment: string}
  | {
      readonly type: 'conflict'
      readonly segment: string
      readonly theirs: string
      readonly ours: string
      /** The version that the file was made from, null when a tool lost it, and the one that stands now. */
      readonly from: number | null
      readonly version: number
    }
  | {
      readonly type: 'broken'
      readonly segment: string
      readonly line: number
      readonly text: string
      readonly reason: string
    }

interface Given {
  readonly segment: ReadSegment
  readonly source: readonly Inline[] | undefined
  readonly stored: StoredTarget | undefined
  readonly by: string
}

/** Bring one segment back: nothing is overwritten that changed here since the export. */
export async function mergeSegment(ports: Ports, ref: TranslationRef, given: Given): Promise<Merged> {
  const {segment, source, stored, by} = given
  const {id} = segment
  const text = segment.target === null ? null : writeMarkup(segment.target)
  const broken = (reason: string): Merged => {
    const said = writable(segment.broken?.text ?? text ?? '')
    return {type: 'broken', segment: id, line: segment.line, text: said, reason}
  }
  if (!stored || !source) return broken('unknown_segment')
  if (segment.broken) return broken(segment.broken.reason)
  if (text !== null && unwritableIn(text)) return broken('character_refused')
  if (text === null) return {type: 'unchanged', segment: id}
  if (writeMarkup(segment.source) !== writeMarkup(source)) return broken('source_changed')
  const ours = stored.target.content === null ? '' : writeMarkup(stored.target.content)
  const isSame = text === ours
  if (isSame && rank(segment.state) <= rank(stored.target.state)) return {type: 'unchanged', segment: id}
  if (!isSame && !isFree(segment, stored)) {
    return {type: 'conflict', segment: id, theirs: text, ours, from: segment.version, version: stored.version}
  }
  try {
    if (!isSame || stored.target.state === 'initial') {
      const markup = isSame ? null : text
      await editTarget(ports, {...ref, segment: id, markup, version: stored.version, by})
    }
    if (rank(segment.state) < rank('reviewed')) return {type: 'merged', segment: id}
    return {type: (await reviewed(ports, ref, id, by)) ? 'reviewed' : 'merged', segment: id}
  } catch (error) {
    if (!(error instanceof BayanError) || error.facts.status >= 500) throw error
    if (error.code !== 'version_conflict') return broken(error.code)
    return {type: 'conflict', segment: id, theirs: text, ours, from: segment.version, version: stored.version}
  }
}

const rank = (state: ReadSegment['state']): number => targetStates.indexOf(state)

/** May the target be overwritten: it stands as exported, or, where the version was lost, no person has been there. */
const isFree = ({version}: ReadSegment, stored: StoredTarget): boolean =>
  version === null ? stored.target.state === 'initial' : version === stored.version

/** Take the reviser's word of the file, where who imports it may give it. */
async function reviewed(ports: Ports, ref: TranslationRef, id: string, by: string): Promise<boolean> {
  try {
    return (await review(ports, ref, [id], by)) > 0
  } catch (error) {
    if (error instanceof BayanError && error.facts.status < 500) return false
    throw error
  }
}
