import {facts} from '../../locales/index.js'
import {BayanError} from '../errors.js'
import type {SiteFile} from '../ports.js'
import {gate} from '../render/gate/gate.js'
import type {Finding} from '../render/gate/finding.js'
import {yearAddress, yearOf} from '../render/page/render-index.js'
import type {Site} from '../render/site.js'
import {addressesOf, versionAddress, type Work} from '../render/work.js'
import {locales} from '../model/locale.js'

const maxNamed = 10

/** Make the judge of a release's files: it throws `gate_failed` naming page, rule, place and remedy of what it finds. */
export function judgeOf(works: readonly Work[], site: Site): (files: readonly SiteFile[]) => void {
  let known: ReadonlySet<string> | undefined
  const isPublic = (path: string): boolean => (known ??= addressesIn(works)).has(path)
  return (files) => {
    const texts = files.flatMap(({path, body}) => (typeof body === 'string' ? [{path, body}] : []))
    const findings = gate(texts, {baseUrl: site.baseUrl, facts, isPublic})
    if (findings.length > 0) throw failure(findings)
  }
}

function addressesIn(works: readonly Work[]): ReadonlySet<string> {
  const known = new Set(['/', ...locales.map((locale) => `/${locale}/`)])
  for (const work of works) {
    for (const address of addressesOf(work).values()) known.add(address)
    for (const listed of work.versions) known.add(versionAddress(listed))
    for (const [locale, {issuedAt}] of work.public) known.add(yearAddress(locale, yearOf(issuedAt)))
  }
  return known
}

function failure(findings: readonly Finding[]): BayanError {
  const [first] = findings
  return new BayanError('gate_failed', {
    page: first?.page ?? '',
    rule: first?.rule ?? '',
    place: first?.place ?? '',
    got: first?.got ?? '',
    remedy: first?.remedy ?? '',
    count: findings.length,
    findings: findings
      .slice(0, maxNamed)
      .map(({rule, page, place}) => `${rule} ${page} ${place}`)
      .join('; '),
  })
}
