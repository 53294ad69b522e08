import type {Locale} from '../../model/locale.js'

export interface FeedAddress {
  readonly name: 'Atom' | 'RSS' | 'JSON Feed'
  readonly type: string
  readonly address: string
}

/** Give where a locale's feeds are, best first. */
export const feedAddresses = (locale: Locale): readonly FeedAddress[] => [
  {name: 'Atom', type: 'application/atom+xml', address: `/${locale}/feed.atom`},
  {name: 'RSS', type: 'application/rss+xml', address: `/${locale}/feed.rss`},
  {name: 'JSON Feed', type: 'application/feed+json', address: `/${locale}/feed.json`},
]
