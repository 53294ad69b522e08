import type {NumberPlaceable, Placeable} from '../placeable/placeable.js'
import {localise} from '../placeable/localise.js'
import {finding, type Check} from './finding.js'

/** Figures use the decimal separator of the target's language. */
export const numberFormat: Check = ({target}) => {
  const {decimals, groups} = target.facts.quantities
  const other = [',', '.'].filter((mark) => !decimals.includes(mark) || !groups.includes(mark))
  return target.placeables.filter(isFigure).flatMap((one) => {
    const written = target.text.slice(one.start, one.end)
    const [, mark = '', after = ''] = /\d([.,])(\d+)(?![\d.,]*\d)/.exec(written) ?? []
    const wrong =
      other.includes(mark) && !decimals.includes(mark) && !(groups.includes(mark) && after.length === 3)
    return wrong ? [finding('number-format', one, {got: written, expected: localise(one, target.facts)})] : []
  })
}

const isFigure = (one: Placeable): one is NumberPlaceable =>
  (one.kind === 'number' || one.kind === 'percent' || one.kind === 'currency') && one.form === 'digits'
