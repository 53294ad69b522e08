import {compareCodes} from '../../document/compare-codes.js'
import {length} from '../../check/length.js'
import {read} from '../../check/pair.js'
import {plainText} from '../../model/inline.js'
import type {MemoryUnit, MemoryVariant} from '../../model/memory.js'
import {inScript} from '../../translate/script.js'

/** Why a unit should be looked at. `several` and `duplicate` are told by the store: they take other units. */
export const unitFaults = ['empty', 'same', 'script', 'codes', 'length', 'several', 'duplicate'] as const
export type UnitFault = (typeof unitFaults)[number]

const letter = /\p{L}/u

/** Tell what is wrong with a unit by itself: one side empty, both the same, another script, codes or length amiss. */
export function examineUnit({variants, authoritative}: MemoryUnit): readonly UnitFault[] {
  const blank = variants.length < 2 || variants.some(({content}) => plainText(content).trim() === '')
  if (blank) return ['empty']
  const [first] = variants
  const source = variants.find(({locale}) => locale === authoritative) ?? (first as MemoryVariant)
  const found = new Set<UnitFault>()
  for (const target of variants) {
    if (target !== source) for (const fault of compare(source, target)) found.add(fault)
  }
  return unitFaults.filter((fault) => found.has(fault))
}

function compare(source: MemoryVariant, target: MemoryVariant): readonly UnitFault[] {
  const [from, to] = [plainText(source.content), plainText(target.content)]
  const pair = {
    source: source.content,
    target: target.content,
    sourceLocale: source.locale,
    targetLocale: target.locale,
  }
  const same = from === to && letter.test(from)
  return [
    ...(same ? (['same'] as const) : []),
    ...(inScript(from, to, target.locale) && inScript(to, from, source.locale) ? [] : (['script'] as const)),
    ...(compareCodes(source.content, target.content).length > 0 ? (['codes'] as const) : []),
    ...(length(read(pair)).length > 0 ? (['length'] as const) : []),
  ]
}
