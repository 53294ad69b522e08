import type {Feed} from './feed.js'
import {element, xmlDocument} from './xml.js'

/** Write a feed as Atom (RFC 4287). */
export function atom({facts, title, author, home, self, updated, items}: Feed): string {
  const lang = {'xml:lang': facts.tag}
  return xmlDocument(
    element(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', ...lang},
      element('id', {}, self),
      element('title', {}, title),
      element('updated', {}, updated),
      element('author', {}, element('name', {}, author)),
      element('link', {rel: 'self', type: 'application/atom+xml', href: self}),
      element('link', {rel: 'alternate', type: 'text/html', hreflang: facts.tag, href: home}),
      ...items.map((item) =>
        element(
          'entry',
          lang,
          element('id', {}, item.id),
          element('title', {}, item.title),
          element('published', {}, item.published),
          element('updated', {}, item.modified),
          element('link', {rel: 'alternate', type: 'text/html', hreflang: facts.tag, href: item.url}),
          element('category', {term: item.category}),
          element('summary', {}, item.summary),
          element('content', {type: 'html', ...lang}, item.html),
        ),
      ),
    ),
  )
}
