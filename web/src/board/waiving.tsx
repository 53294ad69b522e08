import {Button, NativeSelect, Textarea} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useAct} from '../api/act.js'
import type {Overview} from '../api/wire.js'
import {localeFacts} from '../locales.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {waivable} from './waivable.js'

const maxReasonCharacters = 500

interface WaivingProps {
  readonly path: string
  readonly communique: Overview
  readonly onDone: () => void
}

/** Let a release go without one language, for a reason that is recorded. */
export function Waiving({path, communique, onDone}: WaivingProps) {
  const {t} = useTranslation()
  const locales = waivable(communique)
  const [locale, setLocale] = useState<string>(locales[0] ?? '')
  const [reason, setReason] = useState('')
  const waive = useAct<unknown>(`${path}/waive`)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    waive.mutate({locale, reason}, {onSuccess: onDone})
  }
  return (
    <Dialog onClose={onDone} title={t('waive.title')}>
      <form className="form" onSubmit={send}>
        <p>{t('waive.text')}</p>
        <NativeSelect
          label={t('waive.locale')}
          value={locale}
          data={locales.map((value) => ({value, label: localeFacts[value].name}))}
          onChange={(event) => setLocale(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t('waive.reason')}
          required
          rows={3}
          dir="auto"
          maxLength={maxReasonCharacters}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {waive.error && <Failure error={waive.error} />}
        <Button type="submit" loading={waive.isPending}>
          {t('waive.send')}
        </Button>
      </form>
    </Dialog>
  )
}
