import type {SegmentLine} from '../../../src/commands/list-segments.js'
import type {SegmentView} from '../../../src/commands/read-segments.js'
import type {GoneView} from '../../../src/commands/read-gone.js'
import type {Locale} from '../../../src/model/locale.js'
import type {StoredEvent} from '../../../src/store/events.js'
import type {sayBlocked} from '../../../src/http/say-blocked.js'
import type {RevisionView} from '../../../src/store/revisions.js'

/** What a value becomes on its way through JSON. */
export type Wire<T> = T extends Date ? string : T extends object ? {readonly [K in keyof T]: Wire<T[K]>} : T

export type Overview = Wire<ReturnType<typeof sayBlocked>>
export type LocaleOverview = Overview['locales'][number]
export type Happening = Wire<StoredEvent>
export type CommuniqueDetail = Overview & {readonly events: readonly Happening[]}
export type Segment = Wire<SegmentLine>
/** What helps to translate one segment, with the segment as it stood. */
export type Aids = Wire<SegmentView>
export type Revision = Wire<RevisionView>
export type Gone = Wire<GoneView>
export type CodeView = Segment['codes'][number]

export interface TranslationView {
  readonly revision: string
  readonly source: Locale
  readonly locale: Locale
  /** How many segments the whole translation has: some may not be here yet. */
  readonly total: number
  readonly segments: readonly Segment[]
}
