import type {LocaleFacts} from '../../locales/facts.js'
import type {QuantityFacts} from '../../locales/quantities.js'
import {datePatterns, type DatePatterns} from './date-patterns.js'
import {currencyPatterns, type CurrencyPatterns} from './currency-patterns.js'
import {announcedPattern, codePattern} from './find-references.js'
import {timePatterns, type TimePatterns} from './time-patterns.js'

/** What a word says in a number. `joined`: a joiner is glued to it (Arabic `و`). */
export interface NumberWord {
  readonly role: 'cardinal' | 'ordinal' | 'scale' | 'joiner'
  readonly value: number
  readonly joined: boolean
  readonly vague: boolean
  readonly vigesimal: boolean
  /** Never a part of a larger number. */
  readonly lone: boolean
}

/** A locale's quantities, compiled once. */
export interface Lexicon {
  readonly facts: QuantityFacts
  readonly words: ReadonlyMap<string, NumberWord>
  readonly fold: (word: string) => string
  readonly dates: DatePatterns
  readonly money: CurrencyPatterns
  readonly times: TimePatterns
  readonly announced: RegExp
  readonly codes: RegExp
}

const compiled = new WeakMap<QuantityFacts, Lexicon>()

/** Give the compiled quantities of a locale. */
export function lexiconOf(facts: LocaleFacts): Lexicon {
  const known = compiled.get(facts.quantities)
  if (known) return known
  const lexicon = compile(facts.quantities)
  compiled.set(facts.quantities, lexicon)
  return lexicon
}

function compile(facts: QuantityFacts): Lexicon {
  const fold = folder(facts.fold)
  return {
    facts,
    words: numberWords(facts, fold),
    fold,
    dates: datePatterns(facts),
    money: currencyPatterns(facts),
    times: timePatterns(facts),
    announced: announcedPattern(facts),
    codes: codePattern(facts),
  }
}

function folder(letters: Readonly<Record<string, string>>): (word: string) => string {
  const variants = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
  return (word) => word.toLowerCase().replace(variants, (letter) => letters[letter] ?? letter)
}

function numberWords(facts: QuantityFacts, fold: (word: string) => string): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>()
  const add = (role: NumberWord['role'], entries: Readonly<Record<string, number>>): void => {
    for (const [word, value] of Object.entries(entries)) {
      const entry = {
        role,
        value,
        joined: false,
        vague: facts.vagueScales.includes(word),
        vigesimal: facts.vigesimal.includes(word),
        lone: facts.loneOrdinals.includes(word),
      }
      for (const prefix of facts.proclitics) {
        const joined = facts.joiners.some((joiner) => prefix.startsWith(joiner))
        setOnce(words, fold(prefix) + fold(word), {...entry, joined})
      }
      words.set(fold(word), entry)
    }
  }
  add('ordinal', facts.ordinals)
  add('scale', facts.scales)
  add('cardinal', facts.cardinals)
  for (const joiner of facts.joiners)
    setOnce(words, joiner, {
      role: 'joiner',
      value: 0,
      joined: true,
      vague: false,
      vigesimal: false,
      lone: false,
    })
  return words
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value)
}
