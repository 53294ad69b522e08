import type {Feed} from './feed.js'

/** Write a feed as JSON Feed 1.1. */
export function jsonFeed({facts, title, author, home, self, items}: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: facts.tag,
    home_page_url: home,
    feed_url: self,
    authors: [{name: author}],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      date_modified: item.modified,
      tags: [item.category],
      language: facts.tag,
    })),
  }
  return JSON.stringify(feed, null, 2) + '\n'
}
