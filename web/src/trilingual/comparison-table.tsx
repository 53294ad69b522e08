import {useTranslation} from 'react-i18next'
import type {ComparedKind} from '../../../src/commands/compare-versions.js'
import type {Locale} from '../../../src/model/locale.js'
import {LocaleName} from '../parts/in-locale.js'
import type {Comparison} from './queries.js'

const kinds: readonly ComparedKind[] = ['figures', 'dates', 'names', 'quotations', 'lists']

interface ComparisonTableProps {
  readonly comparison: Comparison
  readonly locales: readonly Locale[]
}

/** How many rows differ in each version, by what is compared; and how many blocks of each kind each version has. */
export function ComparisonTable({comparison, locales}: ComparisonTableProps) {
  const {t} = useTranslation()
  const {differences, written} = comparison
  const countOf = (kind: ComparedKind, locale: Locale): number =>
    new Set(
      differences
        .filter((one) => one.kind === kind && (one.locale === locale || one.with === locale))
        .map(({segment}) => segment),
    ).size
  // What is not there yet does not agree.
  const isWritten = (locale: Locale): boolean =>
    written.every(({counts}) => (counts[locale] ?? 0) === Math.max(...Object.values(counts)))
  return (
    <table className="board comparison">
      <caption>{t('trilingual.differences')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trilingual.kind')}</th>
          {locales.map((locale) => (
            <th key={locale} scope="col">
              <LocaleName locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`compare.${kind}`)}</th>
            {locales.map((locale) => {
              const count = countOf(kind, locale)
              return (
                <td key={locale} className={count > 0 ? 'differs' : undefined}>
                  {count > 0
                    ? t('trilingual.rows', {count})
                    : t(isWritten(locale) ? 'trilingual.same' : 'trilingual.unwritten')}
                </td>
              )
            })}
          </tr>
        ))}
        {written.map(({kind, counts}) => (
          <tr key={kind}>
            <th scope="row">{t(`unitKind.${kind}`)}</th>
            {locales.map((locale) => {
              const most = Math.max(...Object.values(counts))
              const count = counts[locale] ?? 0
              return (
                <td key={locale} className={count < most ? 'differs' : undefined}>
                  {count}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
