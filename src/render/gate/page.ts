import type {LocaleFacts} from '../../../locales/facts.js'
import {locales} from '../../model/locale.js'
import type {FactsByLocale} from '../site.js'
import {named, readTree, type Node} from './tree.js'

/** A page as the rules look at it. */
export interface HtmlPage {
  readonly path: string
  readonly source: string
  readonly html: Node
  readonly head: Node
  readonly body: Node
  /** Facts of the locale that its language names, or null. */
  readonly facts: LocaleFacts | null
  readonly all: FactsByLocale
}

/** Read a page from its bytes. */
export function readHtml(path: string, source: string, all: FactsByLocale): HtmlPage {
  const root = readTree(source)
  const html = named(root, 'html')[0] ?? root
  const locale = locales.find((one) => all[one].tag === html.attributes['lang'])
  return {
    path,
    source,
    html,
    head: named(html, 'head')[0] ?? html,
    body: named(html, 'body')[0] ?? html,
    facts: locale === undefined ? null : all[locale],
    all,
  }
}
