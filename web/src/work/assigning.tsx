import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {meQuery} from '../api/queries.js'
import {request} from '../api/request.js'
import type {LocaleOverview} from '../api/wire.js'
import {localeFacts} from '../locales.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {assignmentPath} from './queries.js'
import {wallTime} from './wall-time.js'

interface AssigningProps {
  readonly reference: string
  readonly locale: Locale
  readonly given: LocaleOverview['assignments'][number]
  readonly onDone: () => void
}

/** Give an act on a locale to one of those who may do it, with a deadline. */
export function Assigning({reference, locale, given, onDone}: AssigningProps) {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  const path = assignmentPath(reference, locale, given.act)
  const {data} = useQuery({
    queryKey: ['people', path],
    queryFn: () => request<{people: readonly string[]}>(`${path}/people`),
  })
  const [account, setAccount] = useState(given.account ?? '')
  const [deadline, setDeadline] = useState(
    given.deadline === null ? '' : wallTime(given.deadline, me?.timeZone ?? 'UTC'),
  )
  // What was seen when the dialog opened: who assigns meanwhile is not gone over.
  const [version] = useState(given.version)
  const assign = useAct<unknown>(path, 'PUT')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    assign.mutate({account: account || null, deadline: deadline || null, version}, {onSuccess: onDone})
  }
  const people = [...new Set([...(data?.people ?? []), ...(given.account === null ? [] : [given.account])])]
  return (
    <Dialog onClose={onDone} title={t('assign.title')}>
      <form className="form" onSubmit={send}>
        <p>
          <bdi dir="ltr">{reference}</bdi> · {localeFacts[locale].name} · {t(`workAct.${given.act}`)}
        </p>
        <NativeSelect
          label={t('assign.person')}
          value={account}
          data={[{value: '', label: t('assign.nobody')}, ...people.map((value) => ({value, label: value}))]}
          onChange={(event) => setAccount(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          type="datetime-local"
          label={t('assign.deadline')}
          description={`${t('assign.hint')} (${me?.timeZone ?? ''})`}
          value={deadline}
          onChange={(event) => setDeadline(event.currentTarget.value)}
        />
        {assign.error && <Failure error={assign.error} />}
        <Button type="submit" loading={assign.isPending}>
          {t('assign.send')}
        </Button>
      </form>
    </Dialog>
  )
}
