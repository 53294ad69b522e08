/** SRX 2.0 rules for one locale: the first whose two sides match at a candidate decides. */
export interface SegmentationFacts {
  readonly rules: readonly SegmentationRule[]
}

/** One SRX `rule`. `before` must match text that ends at the place, `after` text that begins there. */
export interface SegmentationRule {
  readonly break: boolean
  readonly before: string
  readonly after: string
  /** Why, with an example. */
  readonly why: string
}
