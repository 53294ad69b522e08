import {Button} from '@mantine/core'
import {useState} from 'react'
import {Trans, useTranslation} from 'react-i18next'
import {Key} from '../parts/key.js'

const storageKey = 'bayan.first-steps'

/** What somebody needs who is here for the first time, in one line; gone for good once it was understood. */
export function FirstSteps() {
  const {t} = useTranslation()
  const [known, setKnown] = useState(() => localStorage.getItem(storageKey) !== null)
  if (known) return null
  const close = (): void => {
    localStorage.setItem(storageKey, 'known')
    setKnown(true)
  }
  return (
    <p className="first-steps" role="note">
      <span>
        <Trans
          i18nKey="editor.firstSteps"
          components={{confirm: <Key keys="Ctrl+Enter" />, help: <Key keys="?" />, leave: <Key keys="F1" />}}
        />
      </span>
      <Button size="compact-xs" variant="default" onClick={close}>
        {t('editor.understood')}
      </Button>
    </p>
  )
}
