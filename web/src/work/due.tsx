import {useTranslation} from 'react-i18next'
import {Moment} from '../parts/moment.js'

/** A deadline; one that is over says so in words. */
export function Due({deadline, overdue}: {readonly deadline: string; readonly overdue: boolean}) {
  const {t} = useTranslation()
  return (
    <span className={overdue ? 'badge overdue-badge' : 'quiet'}>
      {overdue && `${t('work.overdue')} · `}
      {t('work.due')} <Moment at={deadline} />
    </span>
  )
}
