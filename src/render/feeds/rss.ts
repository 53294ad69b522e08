import type {Feed} from './feed.js'
import {element, xmlDocument} from './xml.js'

/** Write a feed as RSS 2.0. */
export function rss({facts, title, home, self, updated, items}: Feed): string {
  return xmlDocument(
    element(
      'rss',
      {version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom'},
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, home),
        element('description', {}, title),
        element('language', {}, facts.tag),
        element('lastBuildDate', {}, new Date(updated).toUTCString()),
        element('atom:link', {rel: 'self', type: 'application/rss+xml', href: self}),
        ...items.map((item) =>
          element(
            'item',
            {},
            element('title', {}, item.title),
            element('link', {}, item.url),
            element('guid', {isPermaLink: 'true'}, item.id),
            element('pubDate', {}, new Date(item.published).toUTCString()),
            element('category', {}, item.category),
            element('description', {}, item.html),
          ),
        ),
      ),
    ),
  )
}
