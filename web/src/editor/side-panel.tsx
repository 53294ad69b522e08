import {useTranslation} from 'react-i18next'
import {CodesPart} from './codes-part.js'
import {CommentsPart} from './comments-part.js'
import {ConflictPart} from './conflict-part.js'
import {shownTarget} from './filter.js'
import {EarlierPart} from './earlier-part.js'
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
  const entry = desk.entryOf(active)
  return (
    <aside className="side" aria-label={t('editor.help')}>
      {entry?.trouble && <ConflictPart desk={desk} entry={entry} trouble={entry.trouble} />}
      {active.earlier && <EarlierPart desk={desk} segment={active} earlier={active.earlier} />}
      <IssuesPart desk={desk} segment={active} stale={entry !== undefined} />
      <CodesPart desk={desk} segment={active} markup={shownTarget(active, entry)} />
      <MatchesPart desk={desk} segment={active} />
      <TermsPart desk={desk} segment={active} />
      <RepetitionsPart key={active.id} desk={desk} segment={active} />
      <CommentsPart key={`said ${active.id}`} desk={desk} segment={active} />
      <HistoryPart desk={desk} segment={active} />
    </aside>
  )
}
