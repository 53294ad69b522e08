import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../locales/facts.js'

/** What one notification says, and where it leads. */
export interface News {
  readonly lines: readonly string[]
  readonly address: string
}

/** Sizes and families stand on the elements: mail clients drop style sheets. */
const style = 'font-family:sans-serif;font-size:16px;line-height:1.6'

/** Write a letter as a page that runs the way of its language; clients drop what stands on the outer elements. */
export function letterHtml(
  subject: string,
  news: readonly News[],
  why: string,
  {tag, direction}: LocaleFacts,
): string {
  const own = {lang: tag, dir: direction}
  const items = news.map(({lines, address}) =>
    h('div', {...own, style}, [
      ...lines.map((line) => h('p', {dir: direction}, line)),
      h('p', {dir: 'ltr', align: direction === 'rtl' ? 'right' : 'left'}, [h('a', {href: address}, address)]),
    ]),
  )
  const page = h('html', own, [
    h('head', [h('meta', {charSet: 'utf-8'}), h('title', subject)]),
    h('body', own, [...items, h('div', {...own, style}, [h('p', {dir: direction}, [h('small', why)])])]),
  ])
  return toHtml({type: 'root', children: [{type: 'doctype'}, page]})
}
