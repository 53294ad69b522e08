import {gfm} from 'micromark-extension-gfm'
import type {Construct, ConstructRecord, Extension} from 'micromark-util-types'
import {addressStarts, type AddressKind, type Starts} from './address-starts.js'
import {tableLines} from './table-lines.js'

const {text = {}, flow = {}, ...others} = gfm()

const addresses: Readonly<Record<AddressKind, Construct>> = {
  mail: named('emailAutolink', text),
  protocol: named('protocolAutolink', text),
  www: named('wwwAutolink', text),
}
const table = named('table', flow)
const costly = new Set([table, ...Object.values(addresses)])
/** What of GFM looks only where its own sign stands: notes, strikethrough, tasks. */
const cheap: Extension = {...others, text: without(costly, text), flow: without(costly, flow)}

/**
 * Give the constructs of GFM that a text may hold. Bare addresses and tables are looked for at every word and at every line
 * of a text, and take half of the parser's time, unless they are tried only where one can be.
 */
export function constructsFor(text: string): Extension[] {
  const lines = tableLines(text)
  return [
    cheap,
    ...addressStarts(text).toReversed().map(addressesAt),
    ...(lines.size === 0 ? [] : [{flow: {null: tableIn(lines)}}]),
  ]
}

function addressesAt({kind, characters, offsets}: Starts): Extension {
  const whole = addresses[kind]
  const here: Construct = {
    ...whole,
    previous(code) {
      return whole.previous?.call(this, code) !== false && offsets.has(this.now().offset)
    },
  }
  return {text: Object.fromEntries([...characters].map((each) => [each.charCodeAt(0), here]))}
}

const tableIn = (lines: ReadonlySet<number>): Construct => ({
  ...table,
  tokenize(effects, ok, nok) {
    return lines.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok
  },
})

function named(name: string, record: ConstructRecord): Construct {
  const found = Object.values(record)
    .flatMap(listed)
    .find((each) => each.name === name)
  if (found === undefined) throw new Error(`GFM without ${name}`)
  return found
}

function without(some: ReadonlySet<Construct>, record: ConstructRecord): ConstructRecord {
  const left = Object.entries(record).map(
    ([code, constructs]) => [code, listed(constructs).filter((each) => !some.has(each))] as const,
  )
  return Object.fromEntries(left.filter(([, constructs]) => constructs.length > 0))
}

function listed(constructs: Construct | readonly Construct[] = []): readonly Construct[] {
  return [constructs].flat()
}
