import type {AssignedAct} from './assignment.js'
import type {Locale} from './locale.js'

/** A release that is not out, or not in all its languages, and what it waits for. */
export interface WaitingRelease {
  readonly reference: string
  readonly embargo: Date | null
  /** Locales that nobody approved and nobody waived. */
  readonly missing: readonly string[]
  /** The next thing to do in each locale that nobody approved. */
  readonly work: readonly WaitingWork[]
  /** Names of those who have not signed all that is approved. */
  readonly unsigned: readonly string[]
  /** Segments to which somebody objects. */
  readonly objected: readonly string[]
}

export interface WaitingWork {
  readonly locale: Locale
  readonly act: AssignedAct
  /** How many segments wait for it; 0 when it is about the whole. */
  readonly segments: number
  /** Who took it or was given it; null when nobody. */
  readonly who: string | null
  /** Whether the other languages may go without this one. */
  readonly waived: boolean
}

/** Say in words what a release waits for and for whom, its embargo aside; `say` takes a key of the words `waitsFor`. */
export const waitsFor = (
  {work, unsigned, objected}: Pick<WaitingRelease, 'work' | 'unsigned' | 'objected'>,
  say: (key: string, facts: Readonly<Record<string, string | number>>) => string,
): readonly string[] => [
  ...work.map((one) => workInWords(one, say)),
  ...(unsigned.length > 0 ? [say('sign', {names: unsigned.join(say('names', {}))})] : []),
  ...(objected.length > 0 ? [say('settle', {segments: objected.join(say('names', {}))})] : []),
]

function workInWords(
  {locale, act, segments, who, waived}: WaitingWork,
  say: (key: string, facts: Readonly<Record<string, string | number>>) => string,
): string {
  const what = say(act, {locale, count: segments})
  const whose = who === null ? what : say('by', {what, who})
  return waived ? say('waived', {what: whose}) : whose
}
