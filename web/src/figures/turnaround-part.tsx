import {useTranslation} from 'react-i18next'
import {DataTable} from '../parts/data-table.js'
import {LocaleName} from '../parts/in-locale.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import type {Figures} from './figures-query.js'

/** How long a language takes to be approved, and to be out. */
export function TurnaroundPart({rows}: {readonly rows: Figures['turnaround']}) {
  const {t} = useTranslation()
  const title = t('figures.turnaround')
  return (
    <Beside
      title={title}
      about={t('figures.turnaroundAbout')}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={title}
          series={['p50', 'p95']}
          bars={rows.map(({locale, until, p50, p95}) => ({
            key: `${locale} ${until}`,
            label: (
              <>
                <LocaleName locale={locale} /> · {t(`figures.${until}`)}
              </>
            ),
            values: [p50, p95 - p50],
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          head={[t('figures.locale'), t('figures.until'), t('figures.count'), 'p50', 'p95']}
        >
          {rows.map(({locale, until, count, p50, p95}) => (
            <tr key={`${locale} ${until}`}>
              <th scope="row">
                <LocaleName locale={locale} />
              </th>
              <td>{t(`figures.${until}`)}</td>
              <td>
                <Figure value={count} />
              </td>
              <td>
                <Figure value={p50} digits={1} />
              </td>
              <td>
                <Figure value={p95} digits={1} />
              </td>
            </tr>
          ))}
        </DataTable>
      }
    />
  )
}
