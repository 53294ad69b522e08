import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {PeopleSelect} from '../parts/people-select.js'

/** Ask for more signatures before a release goes, of people with an account: nobody else could give one here. */
export function AskingSignatures({path, onDone}: {readonly path: string; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const [names, setNames] = useState<readonly string[]>([])
  const ask = useAct<{names: readonly string[]}>(`${path}/signatories`)
  const {data, error} = useQuery({
    queryKey: ['people', path],
    queryFn: () => request<{people: readonly string[]}>(`${path}/signatories/people`),
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    ask.mutate({names}, {onSuccess: onDone})
  }
  return (
    <Dialog onClose={onDone} title={t('signatures.title')}>
      <form className="form" onSubmit={send}>
        <PeopleSelect
          label={t('signatures.names')}
          people={data?.people ?? []}
          chosen={names}
          onChosen={setNames}
          first
        />
        {data?.people.length === 0 && <p className="quiet">{t('signatures.none')}</p>}
        {(ask.error ?? error) && <Failure error={ask.error ?? error} />}
        <Button type="submit" disabled={names.length === 0} loading={ask.isPending}>
          {t('signatures.send')}
        </Button>
      </form>
    </Dialog>
  )
}
