import type {SegmentationFacts, SegmentationRule} from '../../locales/segmentation.js'
import {BayanError} from '../errors.js'
import {Untranslatable} from './regex/source.js'
import {translateRegex} from './regex/translate.js'
import {readSrxDocument, type SrxDocument, type SrxRule} from './srx-document.js'
import {fallbackName} from './srx-write.js'

/**
 * Read an institution's own SRX file for one locale. In such a file only its rules decide; in one that `writeSrx`
 * wrote, ICU does where no rule matches. Throws `srx_invalid` when the file is no SRX or has no rules for the
 * locale, `srx_rule_unsupported` with the rule and its line when an expression has no equal in JavaScript.
 */
export function readSrx(xml: string, locale: string): SegmentationFacts {
  const document = readSrxDocument(xml)
  const names = rulesFor(document, locale)
  const own = names.filter((name) => name !== fallbackName)
  const otherwise = own.length < names.length ? 'icu' : 'join'
  return {locale, otherwise, rules: own.flatMap((name) => translated(document, name))}
}

/** Name the `languagerule`s of a locale: with `cascade` all whose pattern matches, else the first. */
function rulesFor(document: SrxDocument, locale: string): readonly string[] {
  const found = document.languageMaps.filter((map) => {
    const pattern = expression(map.pattern, `the languagepattern on line ${map.line}`)
    return new RegExp(`^(?:${pattern})$`, 'iv').test(locale)
  })
  if (found.length === 0)
    throw new BayanError('srx_invalid', {place: 'maprules', reason: `no rules for ${locale}`})
  return (document.cascade ? found : found.slice(0, 1)).map((map) => map.name)
}

function translated(document: SrxDocument, name: string): readonly SegmentationRule[] {
  const rules = document.languageRules.get(name)
  if (rules === undefined)
    throw new BayanError('srx_invalid', {place: 'maprules', reason: `no languagerule ${name}`})
  return rules.map((rule, index) => translatedRule(rule, `rule ${index + 1} of ${name}, line ${rule.line}`))
}

const translatedRule = (rule: SrxRule, place: string): SegmentationRule => ({
  break: rule.break,
  before: expression(rule.before, `${place}, beforebreak`),
  after: expression(rule.after, `${place}, afterbreak`),
  why: place,
})

/** Translate an expression and see that JavaScript takes it. */
function expression(pattern: string, place: string): string {
  try {
    const written = translateRegex(pattern)
    new RegExp(`(?<=${written})`, 'v')
    return written
  } catch (cause) {
    if (!(cause instanceof Untranslatable) && !(cause instanceof SyntaxError)) throw cause
    const reason = cause instanceof Untranslatable ? cause.message : 'JavaScript refuses it'
    throw new BayanError('srx_rule_unsupported', {place, reason, pattern}, {cause})
  }
}
