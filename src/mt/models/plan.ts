/** One file to bring, from where, and what must come out of it. */
export interface PlannedFile {
  /** As it is called in the models folder, unpacked. */
  readonly name: string
  /** An http or https address, or a path. */
  readonly from: string
  readonly gzip: boolean
  /** SHA-256 of the unpacked file in hexadecimal; null when the publisher gives none. */
  readonly sha256: string | null
  /** Bytes of the unpacked file; null when the publisher does not say. */
  readonly size: number | null
}

/** One direction's model, by its key: `fren` is French to English. */
export interface Plan {
  readonly key: string
  readonly files: readonly PlannedFile[]
}

/** Give the key of a direction as people write it: `fr-en` is `fren`. Null for anything else. */
export function modelKey(direction: string): string | null {
  const [, source, target] = /^([a-z]{2})-?([a-z]{2})$/.exec(direction) ?? []
  return source === undefined || target === undefined || source === target ? null : source + target
}
