import {maySign} from '../../../src/model/may-sign.js'
import type {Overview} from '../api/wire.js'

const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** Tell whether a person is asked for a signature that they may give now, as nobody objects. */
export const mySignature = (one: Overview, me: string | undefined): boolean =>
  me !== undefined &&
  one.objections === 0 &&
  one.signatures.some(({name, at}) => at === null && fold(name) === fold(me)) &&
  maySign(one)
