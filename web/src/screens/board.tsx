import {NativeSelect} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {communiquesQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {goesOf, isOut} from '../board/blockers.js'
import {Blocks} from '../board/blocks.js'
import {BoardActs} from '../board/board-acts.js'
import {SiteReleases} from '../board/releases.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Moment} from '../parts/moment.js'
import {NightlyReports} from '../parts/nightly-reports.js'
import {waitsFor} from '../parts/waits-for.js'
import {useMay} from '../parts/use-may.js'
import {Waiting} from '../parts/waiting.js'

const shows = ['open', 'out', 'all'] as const

/** Every release: what is ready in each language, what blocks it, when it goes; what readers saw; the nights. */
export default function Board() {
  const {t} = useTranslation()
  const may = useMay()
  const [show, setShow] = useState<string>('all')
  const {data, error, refetch} = useQuery(communiquesQuery)
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  const shown = data.filter((one) => show === 'all' || isOut(one) === (show === 'out'))
  return (
    <section className="page whole">
      <div className="page-head">
        <h1>{t('board.title')}</h1>
        <NativeSelect
          size="xs"
          label={t('board.show')}
          value={show}
          data={shows.map((value) => ({value, label: t(`board.show-${value}`)}))}
          onChange={(event) => setShow(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 && <p className="empty">{t('board.none')}</p>}
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={t('board.title')}
        hidden={shown.length === 0}
      >
        <table className="board">
          <thead>
            <tr>
              {['communique', 'ready', 'blocks', 'when', 'acts'].map((column) => (
                <th key={column} scope="col">
                  {t(`board.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((communique) => (
              <Line key={communique.id} communique={communique} />
            ))}
          </tbody>
        </table>
      </div>
      <SiteReleases />
      {may('report') && <NightlyReports />}
    </section>
  )
}

function Line({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  const goes = goesOf(communique, new Date())
  return (
    <tr>
      <th scope="row">
        <Link href={`/c/${encodeURIComponent(communique.reference)}`}>
          <bdi dir="ltr">{communique.reference}</bdi>
        </Link>
        <br />
        <InLocale locale={communique.source}>{communique.title}</InLocale>
      </th>
      <td>
        <ReadyLocales communique={communique} />
      </td>
      <td>
        <Blocks communique={communique} />
      </td>
      <td>
        {t(goes.words)} {goes.at !== null && <Moment at={goes.at} />}
      </td>
      <td>
        <BoardActs communique={communique} />
      </td>
    </tr>
  )
}

function ReadyLocales({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  return (
    <ul className="card-locales">
      {communique.locales.map((at) => {
        const waits = waitsFor(communique, at)
        return (
          <li key={at.locale} className={`waits-${waits}`}>
            {at.address === null ? (
              <LocaleName locale={at.locale} />
            ) : (
              <a href={at.address} target="_blank" rel="noreferrer">
                <LocaleName locale={at.locale} />
              </a>
            )}{' '}
            <span className="waits">{t(`waits.${waits}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
