import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {facts} from '../../locales/index.js'
import {locales} from '../model/locale.js'
import type {NightlyReport} from '../store/nightly-report.js'
import {words} from '../words.js'
import {reportLines} from './report-lines.js'

/** Write a nightly report as one page in the three languages, each with its direction; it also goes by mail. */
export function reportHtml(report: NightlyReport, timeZone: string): string {
  const sections = locales.map((locale) => {
    const {tag, direction} = facts[locale]
    return h('section', {lang: tag, dir: direction}, [
      h('h1', words(locale)('report:title', {name: report.name})),
      ...reportLines(report, locale, timeZone).flatMap(({heading, lines}) => [
        h('h2', heading),
        h(
          'ul',
          lines.map((line) => h('li', [h('bdi', {dir: 'auto'}, line)])),
        ),
      ]),
    ])
  })
  const first = facts[locales[0]]
  const page = h('html', {lang: first.tag, dir: first.direction}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('title', words(locales[0])('report:title', {name: report.name})),
    ]),
    h('body', sections),
  ])
  return `${toHtml({type: 'root', children: [{type: 'doctype'}, page]})}\n`
}
