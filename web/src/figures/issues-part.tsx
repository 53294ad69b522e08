import {useTranslation} from 'react-i18next'
import {DataTable} from '../parts/data-table.js'
import {LocaleName} from '../parts/in-locale.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import type {Figures} from './figures-query.js'

const severities = ['critical', 'major', 'minor'] as const

/** What the checks find, by kind. */
export function IssuesPart({rows}: {readonly rows: Figures['issues']}) {
  const {t} = useTranslation()
  const title = t('figures.issues')
  const types = [...new Set(rows.map(({type}) => type))]
  const count = (type: string, severity: string): number =>
    rows.reduce((sum, row) => sum + (row.type === type && row.severity === severity ? row.count : 0), 0)
  return (
    <Beside
      title={title}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={title}
          series={severities.map((severity) => t(`severity.${severity}`))}
          bars={types.map((type) => ({
            key: type,
            label: <bdi dir="ltr">{type}</bdi>,
            values: severities.map((severity) => count(type, severity)),
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          head={['type', 'severity', 'locale', 'count'].map((name) => t(`figures.${name}`))}
        >
          {rows.map(({type, severity, locale, count: found}) => (
            <tr key={`${type} ${severity} ${locale}`}>
              <th scope="row">
                <bdi dir="ltr">{type}</bdi>
              </th>
              <td>{t(`severity.${severity}`)}</td>
              <td>
                <LocaleName locale={locale} />
              </td>
              <td>
                <Figure value={found} />
              </td>
            </tr>
          ))}
        </DataTable>
      }
    />
  )
}
