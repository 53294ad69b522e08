import {Alert, Button} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Moment} from './moment.js'

interface SecretOnceProps {
  readonly secret: string
  readonly until?: string | undefined
}

/** A secret that is shown this once, to be copied. */
export function SecretOnce({secret, until}: SecretOnceProps) {
  const {t} = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <Alert color="green" variant="light" role="status" title={t('accounts.once')}>
      <p className="secret">
        <code dir="ltr">{secret}</code>{' '}
        <Button size="xs" variant="default" onClick={() => void copy()}>
          {t(copied ? 'accounts.copied' : 'accounts.copy')}
        </Button>
      </p>
      {until !== undefined && (
        <p className="quiet">
          {t('accounts.until')} <Moment at={until} />
        </p>
      )}
    </Alert>
  )
}
