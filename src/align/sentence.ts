/** One sentence of a text that is to be aligned with its translation. */
export interface Sentence {
  readonly text: string
  /** Number of the block of text it stands in, from 0. */
  readonly block: number
  /** What the block is (`heading`, `paragraph` …). */
  readonly kind: string
  /** What a translation carries over: canonical numbers and dates, addresses, names, concepts of the termbase. */
  readonly anchors: ReadonlySet<string>
}

/** A run of sentences in each text that translate each other; one of the runs may be empty. Ends are exclusive. */
export interface Bead {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  /** 0–100: how much length, anchors and form speak for it. */
  readonly score: number
}
