import {facts} from '../../locales/index.js'
import {BayanError} from '../errors.js'
import {gate} from '../render/gate/gate.js'
import type {Judge} from './make-parts.js'
import type {Finding} from '../render/gate/finding.js'
import {yearAddress, yearOf} from '../render/page/render-index.js'
import type {Site} from '../render/site.js'
import {addressesOf, versionAddress, type Work} from '../render/work.js'
import {locales} from '../model/locale.js'

const maxNamed = 10

/** Make the judge of a release's files: it throws `gate_failed` naming page, rule, place and remedy of what it finds. */
export const judgeWith =
  (addresses: () => ReadonlySet<string>, {baseUrl}: Site): Judge =>
  (files) => {
    const texts = files.flatMap(({path, body}) => (typeof body === 'string' ? [{path, body}] : []))
    const findings = gate(texts, {baseUrl, facts, isPublic: (path) => addresses().has(path)})
    if (findings.length > 0) throw failure(findings)
  }

/** Give every public address of a release, which links between versions may name. */
export function addressesIn(works: readonly Work[]): ReadonlySet<string> {
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
