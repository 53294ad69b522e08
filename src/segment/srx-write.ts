import type {SegmentationFacts, SegmentationRule} from '../../locales/segmentation.js'
import {uax29} from './uax29.js'

/**
 * The `languagerule` that stands for ICU's verdict in tools that have none. A locale mapped to it is one where ICU
 * decides, and its rules are not read again.
 */
export const fallbackName = 'UAX 29 (ICU)'

/**
 * Write rules as SRX 2.0 (one `languagerule` a locale). Codes go as `split` puts them: ends to the left, starts to
 * the right. Where ICU decides for us, a last `languagerule` says what it says, for tools that have only rules.
 */
export function writeSrx(all: readonly SegmentationFacts[]): string {
  const withIcu = all.filter((facts) => facts.otherwise === 'icu')
  const fallback = withIcu.length > 0
  const blocks = all.map((facts) => languageRule(facts.locale, facts.rules))
  const maps = all.map((facts) => languageMap(patternFor(facts.locale), facts.locale))
  const icuPattern = withIcu.map((facts) => patternFor(facts.locale)).join('|')
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="${fallback ? 'yes' : 'no'}">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${[...blocks, ...(fallback ? [languageRule(fallbackName, uax29)] : [])].join('\n')}
    </languagerules>
    <maprules>
${[...maps, ...(fallback ? [languageMap(icuPattern, fallbackName)] : [])].join('\n')}
    </maprules>
  </body>
</srx>
`
}

/** Match a locale with whatever region or script: `fr`, `FR_CA`, `fr-FR`. */
const patternFor = (locale: string): string =>
  `${locale.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`).replace(/-/g, '[\\-_]')}([\\-_].*)?`

const languageMap = (pattern: string, name: string): string =>
  `      <languagemap languagepattern="${escape(pattern)}" languagerulename="${escape(name)}"/>`

function languageRule(name: string, rules: readonly SegmentationRule[]): string {
  return `      <languagerule languagerulename="${escape(name)}">
${rules.map(ruleElement).join('\n')}
      </languagerule>`
}

const ruleElement = (rule: SegmentationRule): string =>
  `        <!-- ${rule.why.replace(/-(?=-|$)/g, '- ')} -->
        <rule break="${rule.break ? 'yes' : 'no'}">
          <beforebreak>${escape(rule.before)}</beforebreak>
          <afterbreak>${escape(rule.after)}</afterbreak>
        </rule>`

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Escape for XML; invisible characters as numbers, so that they survive an editor. */
const escape = (text: string): string =>
  text.replace(/(?! )[&<>"\p{C}\p{Z}]/gu, (char) => entities[char] ?? `&#${char.codePointAt(0) as number};`)
