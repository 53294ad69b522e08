/** TBX has no category for when a term is good: we write a note that people and we can read. */
const pattern = /^valid (\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?$/

export interface Validity {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Read such a note (`valid 2019-01-01/2021-10-06`); null when it is another note. */
export function readValidity(note: string): Validity | null {
  const match = pattern.exec(note.trim())
  return match ? {validFrom: match[1] ?? null, validTo: match[2] ?? null} : null
}

/** Write such a note; null when the term is always good. */
export const writeValidity = ({validFrom, validTo}: Validity): string | null =>
  validFrom === null && validTo === null ? null : `valid ${validFrom ?? ''}/${validTo ?? ''}`
