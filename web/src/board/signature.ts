import type {Overview} from '../api/wire.js'

const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** Tell whether a person is asked for a signature that they may give now: every language is approved. */
export const mySignature = ({signatures, locales}: Overview, me: string | undefined): boolean =>
  me !== undefined &&
  signatures.some(({name, at}) => at === null && fold(name) === fold(me)) &&
  locales.every(({approvedBy, waiver}) => approvedBy !== null || waiver !== null)
