import {Button, Checkbox, Textarea} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {locales, type Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {inLocale, localeFacts} from '../locales.js'
import {Dialog} from './dialog.js'
import {Failure} from './failure.js'
import {useKept} from './use-kept.js'

const maxReasonCharacters = 2_000

/** Ask for the public reason of a withdrawal, in each language, and whether earlier versions go with it. */
export function Withdrawing({path, onDone}: {readonly path: string; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const [reasons, setReasons] = useKept<Partial<Record<Locale, string>>>(`withdrawn ${path}`, {})
  const [forCause, setForCause] = useState(false)
  const withdraw = useAct<{reasons: Partial<Record<Locale, string>>; forCause: boolean}>(`${path}/withdraw`)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const sent = (): void => {
      setReasons(null)
      onDone()
    }
    withdraw.mutate({reasons, forCause}, {onSuccess: sent})
  }
  return (
    <Dialog onClose={onDone} title={t('withdraw.title')}>
      <form onSubmit={send} className="form">
        <p>{t('withdraw.text')}</p>
        {locales.map((locale, index) => (
          <Textarea
            key={locale}
            label={<bdi lang={localeFacts[locale].tag}>{localeFacts[locale].name}</bdi>}
            required
            data-autofocus={index === 0 || undefined}
            autosize={false}
            rows={3}
            maxLength={maxReasonCharacters}
            {...inLocale(locale)}
            value={reasons[locale] ?? ''}
            onChange={(event) => setReasons({...reasons, [locale]: event.currentTarget.value})}
          />
        ))}
        <Checkbox
          label={t('withdraw.forCause')}
          description={t('withdraw.forCauseText')}
          checked={forCause}
          onChange={(event) => setForCause(event.currentTarget.checked)}
        />
        {withdraw.error && <Failure error={withdraw.error} />}
        <Button type="submit" color="red" loading={withdraw.isPending}>
          {t('act.withdraw')}
        </Button>
      </form>
    </Dialog>
  )
}
