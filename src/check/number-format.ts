import type {NumberPlaceable, Placeable} from '../placeable/placeable.js'
import {anyOf, cases, space} from '../placeable/pattern.js'
import {localise} from '../placeable/localise.js'
import {finding, type Check} from './finding.js'

/** Figures use the decimal separator of the target's language. */
export const numberFormat: Check = ({source, target}) => {
  const {decimals, groups} = target.facts.quantities
  const other = [',', '.'].filter((mark) => !decimals.includes(mark) || !groups.includes(mark))
  const numbered = new RegExp(`(?:${anyOf(target.facts.quantities.sections.flatMap(cases))})${space}$`, 'u')
  return target.placeables.filter(isFigure).flatMap((one) => {
    if (numbered.test(target.text.slice(0, one.start))) return []
    const written = target.text.slice(one.start, one.end)
    const [, mark = '', after = ''] = /\d([.,])(\d+)(?![\d.,]*\d)/.exec(written) ?? []
    const wrong =
      other.includes(mark) && !decimals.includes(mark) && !(groups.includes(mark) && after.length === 3)
    const thousand = source.placeables.filter(isFigure).find((from) => isGroup(from, one))
    if (thousand && after.length === 3)
      return [finding('number-format', one, {got: written, expected: localise(thousand, target.facts)})]
    return wrong ? [finding('number-format', one, {got: written, expected: localise(one, target.facts)})] : []
  })
}

/** `1.282` of the source, thousands where it stands, left as decimals in the target. */
const isGroup = (from: NumberPlaceable, to: NumberPlaceable): boolean =>
  from.grouped && to.readings.length === 0 && to.amount !== from.amount && from.readings.includes(to.amount)

const isFigure = (one: Placeable): one is NumberPlaceable =>
  (one.kind === 'number' || one.kind === 'percent' || one.kind === 'currency') && one.form === 'digits'
