import type {TypographyFacts} from '../../../locales/typography.js'
import {compile} from './compile.js'
import {protect} from './protect.js'

/** Passes after which rules must have settled; two are usual, since one may make room for another. */
const maxPasses = 6

/** Set a text by its locale's rules. Setting it twice changes nothing. */
export function typeset(text: string, facts: TypographyFacts): string {
  let current = text
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const next = protect(current, (open) =>
      compile(facts).reduce(
        (value, {sign, pattern, replace}) => (sign.test(value) ? value.replace(pattern, replace) : value),
        open,
      ),
    )
    if (next === current) return current
    current = next
  }
  return current
}
