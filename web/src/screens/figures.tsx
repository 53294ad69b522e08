import {NativeSelect} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {BacklogPart} from '../figures/backlog-part.js'
import {EffortPart} from '../figures/effort-part.js'
import {figuresQuery} from '../figures/figures-query.js'
import {IssuesPart} from '../figures/issues-part.js'
import {LeveragePart} from '../figures/leverage-part.js'
import {NightsPart} from '../figures/nights-part.js'
import {TurnaroundPart} from '../figures/turnaround-part.js'
import {Failure} from '../parts/failure.js'
import {Waiting} from '../parts/waiting.js'

const periods = [1, 3, 12, 36]

/** How the house does: pictures with their tables, and no word about who. */
export default function Figures() {
  const {t} = useTranslation()
  const [months, setMonths] = useState(3)
  const {data, error, refetch} = useQuery(figuresQuery(months))
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t('figures.title')}</h1>
        <NativeSelect
          label={t('figures.period')}
          value={String(months)}
          data={periods.map((count) => ({value: String(count), label: t('figures.months', {count})}))}
          onChange={(event) => setMonths(Number(event.currentTarget.value))}
        />
      </div>
      <p className="quiet">{t('figures.about')}</p>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <BacklogPart rows={data.backlog} />
          <TurnaroundPart rows={data.turnaround} />
          <LeveragePart rows={data.leverage} />
          <EffortPart months={months} />
          <IssuesPart rows={data.issues} />
          <NightsPart rows={data.nights} />
        </>
      )}
    </section>
  )
}
