import type {Issue} from '../model/issue.js'
import {codes} from './codes.js'
import type {Check, Finding} from './finding.js'
import {numbers} from './numbers.js'
import {read, type Pair} from './pair.js'
import {rules, type SeverityOverrides} from './rules.js'

/** In the order in which their issues are given. */
const checks: readonly Check[] = [codes, numbers]

/** Check a target against its source. An empty target has no issues: it is not translated yet. */
export function check(pair: Pair, overrides: SeverityOverrides = {}): readonly Issue[] {
  const reading = read(pair)
  if (reading.target.text.trim() === '' && pair.target.length === 0) return []
  return checks.flatMap((one) => one(reading)).map((found) => issue(found, pair.category, overrides))
}

function issue(
  {rule, start, end, detail}: Finding,
  category: string | undefined,
  overrides: SeverityOverrides,
): Issue {
  const {type, severity} = rules[rule]
  return {type, rule, severity: overrides[category ?? '']?.[rule] ?? severity, start, end, detail}
}
