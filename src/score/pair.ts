/** A text to score and the text it is held against: a draft and its final version, or an engine's and a reference. */
export interface ScoredPair {
  readonly hypothesis: string
  readonly reference: string
}
