export interface FeedAddress {
  readonly name: 'Atom' | 'RSS' | 'JSON Feed'
  readonly type: string
  readonly address: string
}

/** Give where the feeds of a list are, best first: beside the page of the list, `home`. */
export const feedAddresses = (home: string): readonly FeedAddress[] => [
  {name: 'Atom', type: 'application/atom+xml', address: `${home}feed.atom`},
  {name: 'RSS', type: 'application/rss+xml', address: `${home}feed.rss`},
  {name: 'JSON Feed', type: 'application/feed+json', address: `${home}feed.json`},
]
