import type {LocaleFacts} from '../../../locales/facts.js'
import {locales} from '../../model/locale.js'
import type {FactsByLocale} from '../site.js'
import {readTree} from './read-tree.js'
import {named, texts, type Node, type Piece} from './tree.js'

/** A version that a page names. */
export interface Alternate {
  readonly tag: string
  readonly href: string
}

/** A page as the rules look at it. */
export interface HtmlPage {
  readonly path: string
  readonly source: string
  readonly html: Node
  readonly head: Node
  readonly body: Node
  /** The texts of the body, which several rules read. */
  readonly pieces: readonly Piece[]
  /** The versions that it names. */
  readonly alternates: readonly Alternate[]
  /** Facts of the locale that its language names, or null. */
  readonly facts: LocaleFacts | null
  readonly all: FactsByLocale
}

/** Read a page from its bytes. */
export function readHtml(path: string, source: string, all: FactsByLocale): HtmlPage {
  const root = readTree(source)
  const html = named(root, 'html')[0] ?? root
  const locale = locales.find((one) => all[one].tag === html.attributes['lang'])
  const head = named(html, 'head')[0] ?? html
  const body = named(html, 'body')[0] ?? html
  return {
    path,
    source,
    html,
    head,
    body,
    pieces: texts(body),
    alternates: alternatesIn(head),
    facts: locale === undefined ? null : all[locale],
    all,
  }
}

const alternatesIn = (head: Node): readonly Alternate[] =>
  named(head, 'link')
    .filter(({attributes}) => attributes['hreflang'] !== undefined)
    .map(({attributes}) => ({tag: attributes['hreflang'] ?? '', href: attributes['href'] ?? ''}))
