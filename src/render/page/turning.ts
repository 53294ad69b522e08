import type {Element} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {hrefOf} from '../address.js'
import type {Site} from '../site.js'
import {wordsOf} from '../words.js'

/** Which page of a list it is, of how many, and where the first one stands. */
export interface Turns {
  readonly number: number
  readonly count: number
  readonly first: string
}

/** Lead to the pages before and after; nothing when the list has one page. */
export function turning({number, count, first}: Turns, site: Site, facts: LocaleFacts): readonly Element[] {
  if (count === 1) return []
  const words = wordsOf(facts.locale)
  const to = (page: number, rel: 'prev' | 'next', word: 'newer' | 'older'): readonly Element[] =>
    page < 1 || page > count
      ? []
      : [
          h('li', [
            h(
              'a',
              {rel, href: hrefOf(site.baseUrl, page === 1 ? first : `${first}page/${page}/`)},
              words(word),
            ),
          ]),
        ]
  const place = words('pageOf', {number: String(number), count: String(count)})
  return [
    h('nav', {className: ['turns'], ariaLabel: words('pages')}, [
      h('ul', [
        ...to(number - 1, 'prev', 'newer'),
        h('li', {ariaCurrent: 'page'}, place),
        ...to(number + 1, 'next', 'older'),
      ]),
    ]),
  ]
}
