import {useTranslation} from 'react-i18next'
import {DataTable} from '../parts/data-table.js'
import {LocaleName} from '../parts/in-locale.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import type {Figures} from './figures-query.js'

/** What waits, and for what. */
export function BacklogPart({rows}: {readonly rows: Figures['backlog']}) {
  const {t} = useTranslation()
  const title = t('figures.backlog')
  return (
    <Beside
      title={title}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={title}
          bars={rows.map(({locale, stage, communiques}) => ({
            key: `${locale} ${stage}`,
            label: (
              <>
                <LocaleName locale={locale} /> · {t(`stage.${stage}`)}
              </>
            ),
            values: [communiques],
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          head={['locale', 'stage', 'communiques', 'segments'].map((name) => t(`figures.${name}`))}
        >
          {rows.map(({locale, stage, communiques, segments}) => (
            <tr key={`${locale} ${stage}`}>
              <th scope="row">
                <LocaleName locale={locale} />
              </th>
              <td>{t(`stage.${stage}`)}</td>
              <td>
                <Figure value={communiques} />
              </td>
              <td>
                <Figure value={segments} />
              </td>
            </tr>
          ))}
        </DataTable>
      }
    />
  )
}
