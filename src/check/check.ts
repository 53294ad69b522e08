import type {Issue} from '../model/issue.js'
import {acronyms} from './acronyms.js'
import {bidiControls} from './bidi-controls.js'
import {bidiIsolates} from './bidi-isolates.js'
import {brackets} from './brackets.js'
import {confirmed} from './confirmed.js'
import {currency} from './currency.js'
import {dates} from './dates.js'
import {displayOrder} from './display-order.js'
import {doubledWord} from './doubled-word.js'
import {names} from './names.js'
import {length} from './length.js'
import {links} from './links.js'
import {measures} from './measures.js'
import {mixedScripts} from './mixed-scripts.js'
import {numberFormat} from './number-format.js'
import {presentationForms} from './presentation-forms.js'
import {punctuation} from './punctuation.js'
import {punctuationFinal} from './punctuation-final.js'
import {punctuationSpacing} from './punctuation-spacing.js'
import {quotationOrder} from './quotation-order.js'
import {quotations} from './quotations.js'
import {references} from './references.js'
import {spelling} from './spelling.js'
import {tatweel} from './tatweel.js'
import {terms} from './terms.js'
import {times} from './times.js'
import {untranslated} from './untranslated.js'
import {weekday} from './weekday.js'
import {whitespace} from './whitespace.js'
import {codes} from './codes.js'
import type {Check, Finding} from './finding.js'
import {numbers} from './numbers.js'
import {read, type Pair} from './pair.js'
import {rules, type SeverityOverrides} from './rules.js'

/** In the order in which their issues are given. */
const checks: readonly Check[] = [
  untranslated,
  length,
  codes,
  numbers,
  numberFormat,
  currency,
  measures,
  dates,
  times,
  weekday,
  references,
  links,
  names,
  acronyms,
  terms,
  quotations,
  quotationOrder,
  brackets,
  punctuation,
  punctuationSpacing,
  punctuationFinal,
  tatweel,
  presentationForms,
  bidiControls,
  bidiIsolates,
  displayOrder,
  doubledWord,
  mixedScripts,
  whitespace,
  spelling,
  confirmed,
]

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
