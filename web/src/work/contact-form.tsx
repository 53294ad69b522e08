import {Button, Checkbox, NativeSelect, TextInput} from '@mantine/core'
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {locales, type Locale} from '../../../src/model/locale.js'
import type {Contact} from '../../../src/store/notifications.js'
import {request} from '../api/request.js'
import {language as spoken} from '../i18n.js'
import {localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {contactQuery} from './queries.js'

/** Where the person is written to, in which language, and whether at all. */
export function ContactForm() {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const {data} = useQuery(contactQuery)
  const [typed, setTyped] = useState<Partial<Contact>>({})
  const save = useMutation({
    mutationFn: (body: Contact) => request('/api/notifications/contact', {method: 'PUT', body}),
    onSuccess: () => queries.invalidateQueries({queryKey: ['contact']}),
  })
  if (!data) return null
  const chosen = data.email === null ? {...data, language: spoken()} : data
  const {email, mailed, language} = {...chosen, ...typed}
  const change = (part: Partial<Contact>): void => {
    save.reset()
    setTyped({...typed, ...part})
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({email: email === '' ? null : email, mailed, language})
  }
  return (
    <form className="form" onSubmit={send}>
      {!data.sends && <p className="quiet">{t('notifications.off')}</p>}
      <TextInput
        type="email"
        dir="ltr"
        autoComplete="email"
        maxLength={254}
        label={t('notifications.email')}
        value={email ?? ''}
        onChange={(event) => change({email: event.currentTarget.value})}
      />
      <Checkbox
        label={t('notifications.mailed')}
        checked={mailed}
        onChange={(event) => change({mailed: event.currentTarget.checked})}
      />
      <NativeSelect
        label={t('notifications.language')}
        value={language}
        data={locales.map((value) => ({value, label: localeFacts[value].name}))}
        onChange={(event) => change({language: event.currentTarget.value as Locale})}
      />
      {save.error && <Failure error={save.error} />}
      <Button type="submit" loading={save.isPending}>
        {t('notifications.save')}
      </Button>
      <p role="status">{save.isSuccess && t('notifications.saved')}</p>
    </form>
  )
}
