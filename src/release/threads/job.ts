import type {ErrorCode, ErrorDetail} from '../../errors.js'
import type {Site} from '../../render/site.js'
import type {Work} from '../../render/work.js'
import type {Kept, Made} from '../make-parts.js'

/** What a thread is told once. */
export interface Setting {
  readonly site: Site
  /** Every public address, which links between versions may name. */
  readonly addresses: readonly string[]
}

/** Some documents to make. */
export interface Job {
  readonly works: readonly Work[]
  readonly kept: Kept
}

export type Answer =
  | ({readonly type: 'made'} & Made)
  | {readonly type: 'refused'; readonly code: ErrorCode; readonly detail: ErrorDetail}
  | {readonly type: 'failed'; readonly message: string}
