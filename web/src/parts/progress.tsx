import {useTranslation} from 'react-i18next'
import type {LocaleOverview} from '../api/wire.js'

/** How far a translation is: a bar with its numbers in words. */
export function Progress({states}: {readonly states: LocaleOverview['states']}) {
  const {t} = useTranslation()
  const total = states.initial + states.translated + states.reviewed + states.final
  if (total === 0) return null
  const done = states.reviewed + states.final
  const label = t('progress.label', {translated: states.translated + done, reviewed: done, total})
  return (
    <span className="progress" role="img" aria-label={label} title={label}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-none" width="100" height="6" />
        <rect className="progress-translated" width={((states.translated + done) / total) * 100} height="6" />
        <rect className="progress-reviewed" width={(done / total) * 100} height="6" />
      </svg>
      <span className="progress-text" dir="ltr">
        {states.translated + done}/{total}
      </span>
    </span>
  )
}
