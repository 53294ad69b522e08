import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {request} from '../api/request.js'
import type {Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Moment} from '../parts/moment.js'
import {OriginBadge} from './badges.js'
import {DifferenceText} from './difference-text.js'
import {shownTarget} from './filter.js'
import {textOf} from './tokens.js'
import type {Desk} from './use-desk.js'

interface Past {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly act: string
  readonly before: string | null
  /** Where the text that stood there came from. */
  readonly from: Segment['origin']
}

/** What somebody wrote for an earlier wording of the original. */
interface PastText {
  readonly revision: number
  readonly source: string
  readonly target: string
  readonly from: Segment['origin']
  readonly by: string | null
}

/** What was done to a segment, by whom, with the texts that stood there before and a way back to each. */
export function HistoryPart({desk, segment}: {readonly desk: Desk; readonly segment: Segment}) {
  const {t} = useTranslation()
  const [open, setOpen] = useState(false)
  const {name, view} = desk
  const {data} = useQuery({
    queryKey: ['history', name, view.locale, segment.id, segment.version],
    enabled: open,
    queryFn: () =>
      request<{events: readonly Past[]; past: readonly PastText[]}>(
        `/api/communiques/${encodeURIComponent(name)}/segments/${view.locale}/${segment.id}/history`,
      ),
  })
  const now = textOf(shownTarget(segment, desk.entryOf(segment)))
  return (
    <details className="part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id="history">{t('history.title')}</summary>
      {data?.events.length === 0 && data.past.length === 0 && <p className="quiet">{t('history.none')}</p>}
      <ol>
        {data?.events.map(({id, at, who, act, before, from}) => (
          <li key={id} className="match">
            <p className="quiet">
              <Moment at={at} /> · <bdi>{who}</bdi> · {t(`did.${act}`, {defaultValue: act})}
            </p>
            {before !== null && before !== '' && (
              <>
                <p {...inLocale(view.locale)}>
                  <OriginBadge origin={from} by={null} />{' '}
                  <DifferenceText before={textOf(before)} after={now} />
                </p>
                <Restore desk={desk} markup={before} />
              </>
            )}
          </li>
        ))}
        {data?.past.map(({revision, source, target, from, by}) => (
          <li key={revision} className="match">
            <p className="quiet">{t('revision', {number: revision})}</p>
            <p className="match-source" {...inLocale(view.source)}>
              <DifferenceText before={textOf(source)} after={textOf(segment.source)} />
            </p>
            <p {...inLocale(view.locale)}>
              <OriginBadge origin={from} by={by} /> <DifferenceText before={textOf(target)} after={now} />
            </p>
            <Restore desk={desk} markup={target} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Restore({desk, markup}: {readonly desk: Desk; readonly markup: string}) {
  const {t} = useTranslation()
  return (
    <Button size="compact-xs" variant="default" onClick={() => desk.handle.current?.setMarkup(markup)}>
      {t('history.revert')}
    </Button>
  )
}
