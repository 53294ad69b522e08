import {facts} from '../../locales/index.js'
import {locales} from '../model/locale.js'
import {isolate} from '../render/direction/controls.js'
import type {NightlyReport} from '../store/nightly-report.js'
import {words} from '../words.js'
import {reportLines} from './report-lines.js'

/** Write a nightly report as plain text in the three languages, each line isolated in its direction. */
export const reportText = (report: NightlyReport, timeZone: string): string =>
  locales
    .map((locale) => {
      const line = (text: string): string => isolate(text, facts[locale].direction)
      return [
        line(words(locale)('report:title', {name: report.name})),
        ...reportLines(report, locale, timeZone).flatMap(({heading, lines}) => [
          line(heading),
          ...lines.map((one) => `- ${line(one)}`),
        ]),
      ].join('\n')
    })
    .join('\n\n')
    .concat('\n')
