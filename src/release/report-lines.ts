import type {Locale} from '../model/locale.js'
import {waitsFor} from '../model/waiting.js'
import {asShownIn} from '../model/zone.js'
import type {NightlyReport} from '../store/nightly-report.js'
import {words} from '../words.js'

/** A heading of the report with its lines, in one locale. */
export interface ReportSection {
  readonly heading: string
  readonly lines: readonly string[]
}

/** Put a nightly report into words: what went, what waits, for what and for whom, what failed and where. */
export function reportLines(
  report: NightlyReport,
  locale: Locale,
  timeZone: string,
): readonly ReportSection[] {
  const say = words(locale)
  const until = (embargo: Date | string): string =>
    asShownIn(new Date(embargo), timeZone).toISOString().slice(0, 16).replace('T', ' ')
  const waiting = report.waiting.map(({reference, embargo, ...rest}) => {
    const reasons = [
      ...waitsFor(rest, (key, facts) => say(`house:waitsFor.${key}`, facts)),
      ...(embargo === null ? [] : [say('house:waitsFor.embargo', {until: until(embargo)})]),
    ]
    return `${reference}: ${reasons.length > 0 ? reasons.join(say('house:waitsFor.join')) : say('house:waitsFor.release')}`
  })
  const blocked = report.blocked.map(({pipeline, key, code, detail}) => {
    const facts = Object.entries(detail).map(([name, value]) => `${name}: ${value}`)
    return [`${pipeline} ${key} ${code}`, ...facts].join('; ')
  })
  const sections = [
    {
      heading: say('report:published'),
      lines: report.published.map(({reference, locale: of, title, address}) =>
        [reference, of, title, address ?? ''].join(' ').trim(),
      ),
    },
    {heading: say('report:waiting'), lines: waiting},
    {heading: say('report:blocked'), lines: blocked},
  ].filter(({lines}) => lines.length > 0)
  return sections.length > 0 ? sections : [{heading: say('report:nothing'), lines: []}]
}
