import {useTranslation} from 'react-i18next'
import {DataTable} from '../parts/data-table.js'
import {Moment} from '../parts/moment.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import type {Figures} from './figures-query.js'

const counts = ['published', 'waiting', 'blocked'] as const
const names = ['publishedCount', 'waiting', 'blocked']

/** What each night brought. */
export function NightsPart({rows}: {readonly rows: Figures['nights']}) {
  const {t} = useTranslation()
  const title = t('figures.nights')
  return (
    <Beside
      title={title}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={title}
          series={names.map((name) => t(`figures.${name}`))}
          bars={rows.map((row) => ({
            key: row.name,
            label: <bdi dir="ltr">{row.name}</bdi>,
            values: counts.map((name) => row[name]),
          }))}
        />
      }
      table={
        <DataTable caption={title} head={['night', ...names].map((name) => t(`figures.${name}`))}>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <Moment at={row.at} />
              </th>
              {counts.map((name) => (
                <td key={name}>
                  <Figure value={row[name]} />
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
      }
    />
  )
}
