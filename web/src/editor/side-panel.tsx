import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {useEntry} from '../parts/use-outbox.js'
import {CodesPart} from './codes-part.js'
import {CommentsPart} from './comments-part.js'
import {ConcordancePart} from './concordance-part.js'
import {ConflictPart} from './conflict-part.js'
import {EarlierPart} from './earlier-part.js'
import {shownTarget} from './filter.js'
import {HistoryPart} from './history-part.js'
import {IssuesPart} from './issues-part.js'
import {MatchesPart} from './matches-part.js'
import {RepetitionsPart} from './repetitions-part.js'
import {TermsPart} from './terms-part.js'
import type {Desk} from './use-desk.js'

/** All that helps with the segment that is being written. */
export function SidePanel({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {active} = desk
  if (!active) return null
  return (
    <aside className="side" aria-label={t('editor.help')}>
      {desk.panes.has('concordance') && <ConcordancePart desk={desk} />}
      <Typed desk={desk} segment={active} />
      <Aiding desk={desk} segment={active} />
      <CommentsPart key={`said ${active.id}`} desk={desk} segment={active} />
      <HistoryPart desk={desk} segment={active} />
    </aside>
  )
}

interface PartProps {
  readonly desk: Desk
  readonly segment: Segment
}

/** What depends on each key. */
function Typed({desk, segment}: PartProps) {
  const {name, view} = desk
  const {locale, revision} = view
  const entry = useEntry({name, locale, revision, segment: segment.id})
  const markup = shownTarget(segment, entry)
  return (
    <>
      {entry?.trouble && <ConflictPart desk={desk} entry={entry} trouble={entry.trouble} />}
      <IssuesPart desk={desk} segment={segment} stale={entry !== undefined} />
      <CodesPart desk={desk} segment={segment} markup={markup} />
      <RepetitionsPart desk={desk} segment={segment} markup={markup} />
    </>
  )
}

/** What comes from the memory, the termbase and the earlier revision. */
function Aiding({desk, segment}: PartProps) {
  const {t} = useTranslation()
  const {aids} = desk
  if (!aids) return <p className="quiet">{t('waiting')}</p>
  return (
    <>
      {aids.earlier && <EarlierPart desk={desk} segment={segment} earlier={aids.earlier} />}
      <MatchesPart desk={desk} segment={segment} matches={aids.matches} />
      <TermsPart desk={desk} terms={aids.terms} />
    </>
  )
}
