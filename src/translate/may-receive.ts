import type {Confidentiality} from '../model/communique.js'
import type {Engine} from '../ports.js'

declare const cleared: unique symbol

/** An engine that may receive the text at hand. Only `clear` makes one, and only such an engine can be sent to. */
export type ClearedEngine = Engine & {readonly [cleared]: true}

/** Tell whether an engine may receive a text: what is not public never leaves our own machines. */
export const mayReceive = (engine: Pick<Engine, 'location'>, confidentiality: Confidentiality): boolean =>
  confidentiality === 'public' || engine.location === 'house'

/** Clear an engine for a confidentiality class, or give null. */
export const clear = (engine: Engine, confidentiality: Confidentiality): ClearedEngine | null =>
  mayReceive(engine, confidentiality) ? (engine as ClearedEngine) : null
