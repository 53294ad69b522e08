import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {useEntry} from '../parts/use-outbox.js'
import {shownState, shownTarget} from './filter.js'
import type {Sight} from './use-desk.js'

interface BadgesProps {
  readonly segment: Segment
  readonly sight: Sight
  /** Who else is in this segment. */
  readonly present: readonly string[]
}

/** Where a text comes from, how far it is, what is wrong with it, whether it is saved. */
export function Badges({segment, sight, present}: BadgesProps) {
  const {t} = useTranslation()
  const {name, locale, revision} = sight
  const entry = useEntry({name, locale, revision, segment: segment.id})
  const state = shownState(segment, entry)
  const critical = segment.issues.filter(({severity}) => severity === 'critical').length
  return (
    <span className="badges" id={`badges-${segment.id}`}>
      <bdi className="badge number" dir="ltr">
        {segment.id}
      </bdi>
      <span className={`badge state-${state}`}>
        {t(state === 'initial' && shownTarget(segment, entry) !== '' ? 'state.draft' : `state.${state}`)}
      </span>
      <OriginBadge origin={segment.origin} by={segment.by} />
      {segment.issues.length > 0 && (
        <span className={`badge ${critical > 0 ? 'bad' : 'warn'}`} title={segment.issues[0]?.message}>
          {t('issues.count', {count: segment.issues.length})}
        </span>
      )}
      {segment.reason !== null && segment.target === null && (
        <span className="badge">{t(`reason.${segment.reason}`, {defaultValue: t('reason.other')})}</span>
      )}
      {present.map((who) => (
        <span key={who} className="badge present">
          {t('editor.here')} <bdi>{who}</bdi>
        </span>
      ))}
      {entry && (
        <span className={`badge ${entry.trouble ? 'bad' : 'warn'}`}>
          {t(entry.trouble ? `unsaved.${entry.trouble.type}` : 'unsaved.one')}
        </span>
      )}
    </span>
  )
}

/** Memory with its score, a machine by name, or a person. */
export function OriginBadge({origin, by}: Pick<Segment, 'origin' | 'by'>) {
  const {t} = useTranslation()
  if (origin === null) return null
  if (origin.type === 'mt')
    return (
      <span className="badge origin-mt">
        {t('origin.mt')} <bdi dir="ltr">{origin.engine}</bdi>
      </span>
    )
  if (origin.type === 'person')
    return <span className="badge origin-person">{by === null ? t('origin.person') : <bdi>{by}</bdi>}</span>
  return (
    <span className="badge origin-tm">
      {t(`origin.${origin.type}`)} <bdi dir="ltr">{Math.floor(origin.similarity)} %</bdi>
    </span>
  )
}
