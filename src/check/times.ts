import type {Placeable} from '../placeable/placeable.js'
import {entities} from './entities.js'
import {figures} from './figures.js'
import type {Check} from './finding.js'

/** The same times of day on both sides, on the 12 or 24 hour clock. A noon or midnight in words may be said otherwise, but is not another hour. */
export const times: Check = (reading) => {
  const {source, target} = figures(reading).times
  const firm = (source.length > 0 && target.length > 0) || [...source, ...target].some((one) => !isNamed(one))
  return firm ? entities('times', reading, {source, target}) : []
}

const isNamed = (one: Placeable): boolean => one.kind === 'time' && one.named
