import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Locale} from '../../model/locale.js'
import {sectionAddress, sectionAddresses, sectionWords, type Section} from '../sections.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {alternatesOf} from './alternates.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead, type HeadInput} from './head.js'
import {setInline} from './plain.js'

/** Render a section's page around its content; it stands in every locale, or at `addresses` when it is one of several. */
export function renderSection(
  section: Section,
  locale: Locale,
  content: readonly ElementContent[],
  site: Site,
  all: FactsByLocale,
  scripts: HeadInput['scripts'] = [],
  addresses: ReadonlyMap<Locale, string> = sectionAddresses(section),
  number = 1,
): string {
  const facts = all[locale]
  const title = wordsOf(locale)(sectionWords[section])
  const head = pageHead(
    {
      title: number === 1 ? title : `${title} (${number})`,
      description: `${title} — ${site.authority[locale]}`,
      address: addresses.get(locale) ?? sectionAddress(locale, section),
      alternates: alternatesOf(addresses, site.defaultLocale),
      openGraph: [['og:type', 'website']],
      jsonLd: null,
      scripts,
    },
    site,
    facts,
    all,
  )
  const main = h('div', {className: ['list', section]}, [h('h1', setInline(title, facts)), ...content])
  return writePage(facts, head, frame([main], addresses, site, facts, all))
}
