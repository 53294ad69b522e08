import type {Inline} from '../../model/inline.js'
import type {Locale} from '../../model/locale.js'
import type {Equivalent, Match} from '../../model/match.js'
import type {TargetState} from '../../model/target.js'

/** The versions we write; all three are read. */
export const xliffVersions = ['2.1', '2.0', '1.2'] as const
export type XliffVersion = (typeof xliffVersions)[number]

/** What a file says of itself. `hash` is the revision's, `target` null where the file names no language of ours. */
export interface XliffHeader {
  readonly revision: string
  readonly reference: string
  readonly hash: string
  readonly source: Locale | null
  readonly target: Locale | null
}

/** One revision in one locale, as a translator's tool sees it. */
export interface XliffDocument extends XliffHeader {
  readonly source: Locale
  readonly target: Locale
  readonly units: readonly XliffUnit[]
}

export interface XliffUnit {
  readonly id: string
  /** What it is in the document: `heading`, `list-item` … */
  readonly kind: string
  readonly segments: readonly XliffSegment[]
  readonly notes: readonly XliffNote[]
  readonly matches: readonly XliffMatch[]
  readonly terms: readonly XliffTerm[]
}

export interface XliffSegment {
  readonly id: string
  readonly source: readonly Inline[]
  /** White space after it; XLIFF 2 `ignorable`. */
  readonly space: string
  readonly target: readonly Inline[] | null
  readonly state: TargetState
  /** Why a target stands where it is: `bayan:mt`, `bayan:tm`; empty for none. */
  readonly subState: string
  /** The target's version at export; null when a tool lost it. */
  readonly version: number | null
}

/** A comment on a segment, or on the whole unit when `segment` is empty. */
export interface XliffNote {
  readonly segment: string
  readonly category: string
  readonly text: string
}

export interface XliffMatch extends Omit<Match, 'carried'> {
  readonly segment: string
}

export interface XliffTerm {
  readonly segment: string
  readonly text: string
  readonly equivalents: readonly Equivalent[]
}
