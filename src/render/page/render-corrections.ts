import type {Element} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import type {Locale} from '../../model/locale.js'
import {hrefOf} from '../address.js'
import type {Note} from '../edition.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {notice} from './article.js'
import {sectionAddress} from '../sections.js'
import {setInline} from './plain.js'
import {renderSection} from './render-section.js'
import {turning} from './turning.js'

/** What readers were told about a document. A withdrawn one is named by its reference alone. */
export interface Told {
  readonly note: Note
  readonly name: string
  readonly address: string
}

/** Which page of the corrections it is, of how many, and where pages of this number stand. */
export interface CorrectionsPlace {
  readonly number: number
  readonly count: number
  readonly addresses: ReadonlyMap<Locale, string>
}

/** Render a page of a locale's corrections and withdrawals, latest first as they come. */
export function renderCorrections(
  locale: Locale,
  told: readonly Told[],
  site: Site,
  all: FactsByLocale,
  {number, count, addresses}: CorrectionsPlace,
): string {
  const facts = all[locale]
  const content =
    told.length === 0
      ? [h('p', wordsOf(locale)('correctionsEmpty'))]
      : [
          h(
            'ul',
            {className: ['entries']},
            told.map((one) => item(one, site, facts)),
          ),
        ]
  const turns = {number, count, first: sectionAddress(locale, 'corrections')}
  const whole = [...content, ...turning(turns, site, facts)]
  return renderSection('corrections', locale, whole, site, all, [], addresses, number)
}

const item = ({note, name, address}: Told, site: Site, facts: LocaleFacts): Element =>
  h('li', [h('a', {href: hrefOf(site.baseUrl, address)}, setInline(name, facts)), notice(note, facts)])
