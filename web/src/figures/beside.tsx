import type {ReactNode} from 'react'
import {useTranslation} from 'react-i18next'

interface BesideProps {
  readonly title: string
  readonly about?: string
  readonly empty: boolean
  readonly chart: ReactNode
  readonly table: ReactNode
}

/** A picture with its table beside it, under a title. */
export function Beside({title, about, empty, chart, table}: BesideProps) {
  const {t} = useTranslation()
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {about !== undefined && <p className="quiet">{about}</p>}
      {empty ? (
        <p className="quiet">{t('figures.none')}</p>
      ) : (
        <div className="beside">
          {chart}
          {table}
        </div>
      )}
    </section>
  )
}
