import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import type {PostEditFigure} from '../../../src/commands/post-edit.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import {Direction} from './direction.js'
import {effortQuery} from './figures-query.js'

const digits = 1

/** How far people went from what the engines proposed. */
export function EffortPart({months}: {readonly months: number}) {
  const {t} = useTranslation()
  const {data, error} = useQuery(effortQuery(months))
  const title = t('figures.effort')
  if (error) return <Failure error={error} />
  const rows = data?.figures ?? []
  return (
    <Beside
      title={title}
      about={t('figures.effortAbout')}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={`${title} (HTER)`}
          bars={rows.map((row) => ({
            key: lineKey(row),
            label: (
              <>
                <bdi dir="ltr">
                  {row.engine} {row.month}
                </bdi>{' '}
                · <Direction source={row.source} target={row.target} />
              </>
            ),
            values: [row.hter],
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          head={[
            ...['engine', 'direction', 'month', 'segments', 'untouched'].map((name) => t(`figures.${name}`)),
            'HTER',
            'chrF',
          ]}
        >
          {rows.map((row) => (
            <Line key={lineKey(row)} row={row} />
          ))}
        </DataTable>
      }
    />
  )
}

const lineKey = ({engine, source, target, month}: PostEditFigure): string =>
  `${engine} ${source} ${target} ${month}`

function Line({row}: {readonly row: PostEditFigure}) {
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">{row.engine}</bdi>
      </th>
      <td>
        <Direction source={row.source} target={row.target} />
      </td>
      <td>
        <bdi dir="ltr">{row.month}</bdi>
      </td>
      <td>
        <Figure value={row.segments} />
      </td>
      <td>
        <Figure value={row.untouched} />
      </td>
      <td>
        <Figure value={row.hter} digits={digits} />
      </td>
      <td>
        <Figure value={row.chrf} digits={digits} />
      </td>
    </tr>
  )
}
