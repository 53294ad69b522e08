import {Alert, Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import {Refusal} from '../api/request.js'

/** Say what went wrong and what to do. */
export function Failure({error, again}: {readonly error: unknown; readonly again?: () => void}) {
  const {t} = useTranslation()
  const refusal = error instanceof Refusal && error.status > 0 ? error : null
  return (
    <Alert color="red" variant="light" role="alert" title={refusal?.message ?? t('offline.title')}>
      <p>{refusal?.remedy ?? t('offline.remedy')}</p>
      {again && (
        <Button size="xs" variant="default" onClick={again}>
          {t('again')}
        </Button>
      )}
    </Alert>
  )
}
