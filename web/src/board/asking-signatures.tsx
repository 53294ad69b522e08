import {Button, Textarea} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useAct} from '../api/act.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'

/** Ask for more people's signatures before a release goes. */
export function AskingSignatures({path, onDone}: {readonly path: string; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const [text, setText] = useState('')
  const ask = useAct<{names: readonly string[]}>(`${path}/signatories`)
  const names = text
    .split(/[\n,،;؛]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    ask.mutate({names}, {onSuccess: onDone})
  }
  return (
    <Dialog onClose={onDone} title={t('signatures.title')}>
      <form className="form" onSubmit={send}>
        <Textarea
          label={t('signatures.names')}
          required
          rows={3}
          dir="auto"
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        {ask.error && <Failure error={ask.error} />}
        <Button type="submit" disabled={names.length === 0} loading={ask.isPending}>
          {t('signatures.send')}
        </Button>
      </form>
    </Dialog>
  )
}
