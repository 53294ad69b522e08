import type {Term} from '../../model/term.js'

/** TBX-Basic `administrativeStatus`, for each status of ours. */
export const statusNames: Readonly<Record<Term['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
}

/** Read an `administrativeStatus`, with or without its suffix; a superseded term is deprecated; null when unknown. */
export function statusOf(value: string): Term['status'] | null {
  const name = value.trim().toLowerCase()
  if (name.startsWith('preferred')) return 'preferred'
  if (name.startsWith('admitted')) return 'admitted'
  return /^(?:deprecated|superseded|obsolete|forbidden|not)/.test(name) ? 'deprecated' : null
}
