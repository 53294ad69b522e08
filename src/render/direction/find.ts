import type {LocaleFacts} from '../../../locales/facts.js'
import type {ForeignLanguage} from '../../../locales/typography.js'
import type {Direction} from '../../model/locale.js'
import {remember} from '../remember.js'
import {findArabic} from './arabic.js'
import {findLatin} from './latin.js'
import type {Phrase} from './phrase.js'
import {findTokens} from './token.js'

/**
 * Find what must be isolated in a flat text of a locale, inner phrases before the outer ones that hold them.
 *
 *     base rtl   عقد Maroc Telecom بشراكة مع ONUDC (2024-2027)
 *                    [--- ltr ---]           [ltr]  [- ltr -]
 *     base ltr   la conférence «برنامج CONNECT» de Rabat
 *                               [    [ ltr  ]]
 */
export function findPhrases(text: string, facts: LocaleFacts): readonly Phrase[] {
  return facts.direction === 'rtl' ? inRightToLeft(text, facts) : inLeftToRight(text, facts)
}

function inRightToLeft(text: string, facts: LocaleFacts): readonly Phrase[] {
  const tokens = findTokens(text)
  const spans = findLatin(text, tokens)
  const held = (start: number, end: number) => spans.some((span) => span.start <= start && end <= span.end)
  return [
    ...tokens
      .filter(({start, end}) => !held(start, end))
      .map(({start, end}) => phrase(start, end, 'ltr', null, 'token')),
    ...spans.map(({start, end}) =>
      phrase(start, end, 'ltr', languageOf(text.slice(start, end), facts.typography.foreign), 'phrase'),
    ),
  ].toSorted((a, b) => a.start - b.start)
}

function inLeftToRight(text: string, facts: LocaleFacts): readonly Phrase[] {
  return findArabic(text).flatMap(({start, end}) => {
    const inside = text.slice(start, end)
    const tokens = findTokens(inside)
    const inner = [
      ...tokens.map((token) => phrase(start + token.start, start + token.end, 'ltr', null, 'token')),
      ...findLatin(inside, tokens).map((span) =>
        phrase(start + span.start, start + span.end, 'ltr', facts.tag, 'phrase'),
      ),
    ].toSorted((a, b) => a.start - b.start)
    return [...inner, phrase(start, end, 'rtl', languageOf(inside, facts.typography.foreign), 'phrase')]
  })
}

const phrase = (
  start: number,
  end: number,
  direction: Direction,
  lang: string | null,
  kind: Phrase['kind'],
): Phrase => ({start, end, direction, lang, kind})

const telltaleOf = remember((telltale) => new RegExp(telltale, 'iu'))

/** Name the language of a phrase in the other script, or null when nothing tells. */
export function languageOf(text: string, foreign: readonly ForeignLanguage[]): string | null {
  return foreign.find(({telltale}) => telltale === '' || telltaleOf(telltale).test(text))?.lang ?? null
}
