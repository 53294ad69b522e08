import {Badge} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import type {EngineHealth} from '../../../src/commands/engine-health.js'
import type {EngineOrderRow} from '../../../src/commands/engine-order.js'
import {confidentialities} from '../../../src/model/communique.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {LocaleName} from '../parts/in-locale.js'
import {Level} from '../parts/level.js'
import {Moment} from '../parts/moment.js'
import {writeNumber} from '../parts/number.js'

interface Answer {
  readonly engines: readonly Wire<EngineHealth>[]
  readonly order: readonly EngineOrderRow[]
}

const lookEveryMs = 30_000
const columns = ['name', 'location', 'state', 'spent', 'used', 'lastAnswer', 'lastError']

/** How each engine does, what it used of its budget, and in which order they are tried. */
export function Engines() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['engines'],
    queryFn: () => request<Answer>('/api/engines'),
    refetchInterval: lookEveryMs,
  })
  return (
    <>
      <h2>{t('engines.title')}</h2>
      {error && <Failure error={error} />}
      {data?.engines.length === 0 && <p className="quiet">{t('engines.none')}</p>}
      {data && data.engines.length > 0 && (
        <>
          <DataTable caption={t('engines.title')} head={columns.map((name) => t(`engines.${name}`))}>
            {data.engines.map((engine) => (
              <EngineRow key={engine.name} engine={engine} />
            ))}
          </DataTable>
          <h3>{t('engines.order')}</h3>
          <Order rows={data.order} />
        </>
      )}
    </>
  )
}

function EngineRow({engine}: {readonly engine: Wire<EngineHealth>}) {
  const {t} = useTranslation()
  const {lastAnswerAt, lastError} = engine
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">{engine.name}</bdi>
      </th>
      <td>{t(`engines.${engine.location}`)}</td>
      <td>
        <Badge color={engine.reachable ? 'green' : 'red'}>
          {t(engine.reachable ? 'engines.reachable' : 'engines.unreachable')}
        </Badge>{' '}
        {engine.error !== null && <bdi dir="ltr">{engine.error}</bdi>}
      </td>
      <td>
        <Used used={engine.spent} limit={engine.budget} />
      </td>
      <td>{engine.used === null ? '–' : <Used used={engine.used} limit={engine.limit} />}</td>
      <td>{lastAnswerAt === null ? t('engines.never') : <Moment at={lastAnswerAt} />}</td>
      <td>
        {lastError === null ? (
          t('engines.never')
        ) : (
          <>
            <bdi dir="ltr">{lastError.code}</bdi> <Moment at={lastError.at} />
          </>
        )}
      </td>
    </tr>
  )
}

function Used({used, limit}: {readonly used: number; readonly limit: number | null}) {
  const {t} = useTranslation()
  const spent = writeNumber(used)
  if (limit === null) return t('engines.unlimited', {spent})
  return (
    <>
      {t('engines.of', {spent, limit: writeNumber(limit)})}
      <Level part={used / limit} />
    </>
  )
}

function Order({rows}: {readonly rows: readonly EngineOrderRow[]}) {
  const {t} = useTranslation()
  const directions = rows.filter(({confidentiality}) => confidentiality === confidentialities[0])
  const at = (direction: EngineOrderRow, confidentiality: string) =>
    rows.find(
      (row) =>
        row.source === direction.source &&
        row.target === direction.target &&
        row.confidentiality === confidentiality,
    )
  return (
    <DataTable
      caption={t('engines.order')}
      head={[t('engines.direction'), ...confidentialities.map((one) => t(`confidentiality.${one}`))]}
    >
      {directions.map((direction) => (
        <tr key={`${direction.source} ${direction.target}`}>
          <th scope="row">
            <LocaleName locale={direction.source} /> {t('editor.into')}{' '}
            <LocaleName locale={direction.target} />
          </th>
          {confidentialities.map((one) => {
            const names = at(direction, one)?.engines ?? []
            return (
              <td key={one}>
                {names.length === 0 ? t('engines.nobody') : <bdi dir="ltr">{names.join(', ')}</bdi>}
              </td>
            )
          })}
        </tr>
      ))}
    </DataTable>
  )
}
