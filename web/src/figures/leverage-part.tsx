import {useTranslation} from 'react-i18next'
import type {LeverageFigure} from '../../../src/store/figures.js'
import {DataTable} from '../parts/data-table.js'
import {Figure} from '../parts/number.js'
import {Bars} from './bars.js'
import {Beside} from './beside.js'
import {Direction} from './direction.js'
import type {Figures} from './figures-query.js'

const kinds: readonly LeverageFigure['kind'][] = ['icm', 'em', 'tm', 'new']

/** What the memory had for what came in, by direction. */
export function LeveragePart({rows}: {readonly rows: Figures['leverage']}) {
  const {t} = useTranslation()
  const title = t('figures.leverage')
  const directions = rows.filter(
    (row, index) =>
      rows.findIndex(({source, target}) => source === row.source && target === row.target) === index,
  )
  const of = ({source, target}: LeverageFigure) =>
    kinds.map((kind) =>
      rows.find((row) => row.source === source && row.target === target && row.kind === kind),
    )
  return (
    <Beside
      title={title}
      empty={rows.length === 0}
      chart={
        <Bars
          caption={title}
          series={kinds.map((kind) => t(`leverage.${kind}`))}
          bars={directions.map((row) => ({
            key: `${row.source} ${row.target}`,
            label: <Direction source={row.source} target={row.target} />,
            values: of(row).map((found) => found?.words ?? 0),
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          head={['direction', 'kind', 'segments', 'words', 'part'].map((name) => t(`figures.${name}`))}
        >
          {directions.flatMap((row) => {
            const found = of(row)
            const words = found.reduce((sum, one) => sum + (one?.words ?? 0), 0)
            return found.flatMap((one) => (one ? [<Line key={lineKey(one)} row={one} words={words} />] : []))
          })}
        </DataTable>
      }
    />
  )
}

const lineKey = ({source, target, kind}: LeverageFigure): string => `${source} ${target} ${kind}`

function Line({row, words}: {readonly row: LeverageFigure; readonly words: number}) {
  const {t} = useTranslation()
  return (
    <tr>
      <th scope="row">
        <Direction source={row.source} target={row.target} />
      </th>
      <td>{t(`leverage.${row.kind}`)}</td>
      <td>
        <Figure value={row.segments} />
      </td>
      <td>
        <Figure value={row.words} />
      </td>
      <td>
        <Figure value={words === 0 ? 0 : (row.words / words) * 100} /> %
      </td>
    </tr>
  )
}
