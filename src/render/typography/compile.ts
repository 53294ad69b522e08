import type {TypographyFacts} from '../../../locales/typography.js'

export interface CompiledRule {
  readonly sign: RegExp
  readonly pattern: RegExp
  readonly replace: string
}

const compiled = new WeakMap<TypographyFacts, readonly CompiledRule[]>()

/** Compile a locale's rules, once. */
export function compile(facts: TypographyFacts): readonly CompiledRule[] {
  const known = compiled.get(facts)
  if (known !== undefined) return known
  const rules = facts.rules.map(({sign, pattern, replace}) => ({
    sign: new RegExp(sign, 'u'),
    pattern: new RegExp(pattern, 'gu'),
    replace,
  }))
  compiled.set(facts, rules)
  return rules
}
