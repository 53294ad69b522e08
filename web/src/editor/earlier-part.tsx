import {useTranslation} from 'react-i18next'
import type {Aids, Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Key} from '../parts/key.js'
import {StaticText} from './static-text.js'
import type {Desk} from './use-desk.js'

interface EarlierPartProps {
  readonly desk: Desk
  readonly segment: Segment
  readonly earlier: NonNullable<Aids['earlier']>
}

/** What was last translated, how the original differs from it now, and its translation to start from. */
export function EarlierPart({desk, segment, earlier}: EarlierPartProps) {
  const {t} = useTranslation()
  return (
    <section className="part earlier">
      <h2>{t('earlier.title')}</h2>
      <p className="match-head">
        <bdi className="quiet" dir="ltr">
          {earlier.origin}
        </bdi>
        {earlier.by !== null && <bdi className="quiet">{earlier.by}</bdi>}
        <Key keys="Alt+E" />
      </p>
      <p className="quiet">{t(earlier.settled ? 'earlier.settled' : 'earlier.changed')}</p>
      <p className="match-source" {...inLocale(desk.view.source)}>
        {earlier.difference.map(({type, text}, index) =>
          type === 'same' ? (
            text
          ) : type === 'removed' ? (
            <del key={index}>{text}</del>
          ) : (
            <ins key={index}>{text}</ins>
          ),
        )}
      </p>
      <button
        type="button"
        className="insert"
        title={t('earlier.insert')}
        {...inLocale(desk.view.locale)}
        onClick={() => desk.handle.current?.setMarkup(earlier.target)}
      >
        <StaticText markup={earlier.target} codes={segment.codes} marks={desk.marks} />
      </button>
    </section>
  )
}
