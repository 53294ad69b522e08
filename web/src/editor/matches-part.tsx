import {useTranslation} from 'react-i18next'
import type {Aids, Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Key} from '../parts/key.js'
import {Moment} from '../parts/moment.js'
import {DifferenceText} from './difference-text.js'
import {StaticText} from './static-text.js'
import {textOf} from './tokens.js'
import type {Desk} from './use-desk.js'

interface PartProps {
  readonly desk: Desk
  readonly segment: Segment
  readonly matches: Aids['matches']
}

/** How many matches have a key. */
export const keyedMatches = 5

/** Near translations of the memory and drafts of machines, with what differs from this source. */
export function MatchesPart({desk, segment, matches}: PartProps) {
  const {t} = useTranslation()
  return (
    <section className="part">
      <h2>{t('matches.title')}</h2>
      {matches.length === 0 && <p className="quiet">{t('matches.none')}</p>}
      <ol>
        {matches.map((match, index) => (
          <li key={index} className="match">
            <p className="match-head">
              <span className={`badge ${match.type === 'mt' ? 'origin-mt' : 'origin-tm'}`}>
                {t(`origin.${match.type}`)}{' '}
                {match.type !== 'mt' && <bdi dir="ltr">{Math.floor(match.similarity)} %</bdi>}
              </span>
              <MatchOrigin match={match} />
              {index < keyedMatches && <Key keys={`Ctrl+${String(index + 1)}`} />}
            </p>
            {match.similarity < 100 && match.type !== 'mt' && (
              <p className="match-source" {...inLocale(desk.view.source)}>
                <DifferenceText before={textOf(match.source)} after={textOf(segment.source)} />
              </p>
            )}
            {match.carried && <p className="quiet">{t('matches.carried')}</p>}
            <button
              type="button"
              className="insert"
              title={t('matches.insert')}
              {...inLocale(desk.view.locale)}
              onClick={() => desk.handle.current?.setMarkup(match.target)}
            >
              <StaticText markup={match.target} codes={segment.codes} marks={desk.marks} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who a match comes from, when, and from which communiqué; a machine by its name. */
function MatchOrigin({match}: {readonly match: Aids['matches'][number]}) {
  const {provenance, origin} = match
  if (provenance === null) return <bdi className="quiet">{origin}</bdi>
  return (
    <span className="quiet">
      <bdi>{provenance.by}</bdi> · <Moment at={provenance.at} />
      {provenance.reference !== null && (
        <>
          {' '}
          · <bdi dir="ltr">{provenance.reference}</bdi>
        </>
      )}
    </span>
  )
}
