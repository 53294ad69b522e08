import type {XliffSegment, XliffUnit} from './model.js'

/** A segment as a file has it; `broken` when its target cannot be read, and `target` is null. */
export interface ReadSegment extends XliffSegment {
  readonly line: number
  readonly broken: boolean
}

export interface ReadUnit extends Omit<XliffUnit, 'segments'> {
  readonly segments: readonly ReadSegment[]
}
