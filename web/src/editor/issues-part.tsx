import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import type {Desk} from './use-desk.js'

interface IssuesPartProps {
  readonly desk: Desk
  readonly segment: Segment
  /** The text was changed since these were found. */
  readonly stale: boolean
}

/** What the checks found, each with its remedy, and with a fix where there is one. */
export function IssuesPart({desk, segment, stale}: IssuesPartProps) {
  const {t} = useTranslation()
  if (segment.issues.length === 0) return null
  return (
    <section className="part">
      <h2>
        {t('issues.title')} {stale && <span className="quiet">{t('issues.stale')}</span>}
      </h2>
      <ul>
        {segment.issues.map((issue, index) => {
          const fix = issue.detail['fix']
          return (
            <li key={index} className={`finding finding-${issue.severity}`}>
              <p>
                <strong>{t(`severity.${issue.severity}`)}</strong>{' '}
                <button
                  type="button"
                  className="plain"
                  onClick={() => desk.handle.current?.select(issue.start, issue.end)}
                >
                  {issue.message}
                </button>
              </p>
              {issue.remedy !== '' && <p className="quiet">{issue.remedy}</p>}
              {fix !== undefined && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => desk.handle.current?.replace(issue.start, issue.end, fix)}
                >
                  {t('issues.fix')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
