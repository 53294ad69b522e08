import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {addressOf, urlOf} from '../address.js'
import {formatDay} from '../date.js'
import {day} from '../page/article.js'
import {setInline} from '../page/plain.js'
import type {Site} from '../site.js'
import {categoryName, wordsOf} from '../words.js'
import type {Listed} from '../work.js'
import {closing} from './press-letter.js'
import {writeLetter, type ReaderLetter} from './write-letter.js'

/** Write the digest of what came out: titles that lead to the site, latest first as they come. `at` is ISO 8601. */
export function digestLetter(
  editions: readonly Omit<Listed, 'hash' | 'revision' | 'revisionHash'>[],
  at: string,
  site: Site,
  facts: LocaleFacts,
): ReaderLetter {
  const words = wordsOf(facts.locale)
  const subject = words('digestTitle', {day: formatDay(at, facts)})
  const items = editions.map((edition) =>
    h('li', [
      h('a', {href: urlOf(site.baseUrl, addressOf(edition))}, setInline(edition.title, facts)),
      h('br'),
      day(edition.modifiedAt, facts),
      ' — ',
      ...setInline(categoryName(edition.category, facts.locale), facts),
    ]),
  )
  const home = urlOf(site.baseUrl, `/${facts.locale}/`)
  return writeLetter(
    subject,
    [
      h('p', setInline(site.authority[facts.locale], facts)),
      h('h1', setInline(subject, facts)),
      h('ul', items),
      ...closing(words('readOnSite'), home, site, facts),
    ],
    facts,
  )
}
