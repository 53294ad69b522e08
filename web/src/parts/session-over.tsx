import {Alert, Anchor} from '@mantine/core'
import {useSyncExternalStore} from 'react'
import {useTranslation} from 'react-i18next'
import {comeInAddress} from '../api/queries.js'
import {followSession, sessionIsOver} from '../api/session.js'

/** Say that the session has ended, without taking the text away under somebody's hands. */
export function SessionOver() {
  const {t} = useTranslation()
  const over = useSyncExternalStore(followSession, sessionIsOver)
  if (!over) return null
  return (
    <Alert color="orange" role="alert" title={t('session.over')} className="session-over">
      {t('session.kept')} <Anchor href={comeInAddress()}>{t('session.again')}</Anchor>
    </Alert>
  )
}
