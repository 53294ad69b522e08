import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useAct} from '../api/act.js'
import {meQuery} from '../api/queries.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {timeZones} from '../parts/time-zones.js'
import {wallTime} from '../work/wall-time.js'

interface SchedulingProps {
  readonly path: string
  readonly embargo: string | null
  readonly onDone: () => void
}

/** Move the embargo of a release, or lift it. */
export function Scheduling({path, embargo, onDone}: SchedulingProps) {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  const house = me?.timeZone ?? 'UTC'
  const [timeZone, setTimeZone] = useState(house)
  const [at, setAt] = useState(embargo === null ? '' : wallTime(embargo, house))
  // What was seen when the dialog opened: who moves it meanwhile is not gone over.
  const [expected] = useState(embargo)
  const schedule = useAct<unknown>(`${path}/embargo`, 'PUT')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    schedule.mutate({embargo: at || null, timeZone, expected}, {onSuccess: onDone})
  }
  return (
    <Dialog onClose={onDone} title={t('schedule.title')}>
      <form className="form" onSubmit={send}>
        <p>{t('schedule.text')}</p>
        <TextInput
          type="datetime-local"
          label={t('submit.embargo')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label={t('submit.timeZone')}
          dir="ltr"
          value={timeZone}
          data={timeZones(house)}
          onChange={(event) => setTimeZone(event.currentTarget.value)}
        />
        {schedule.error && <Failure error={schedule.error} />}
        <Button type="submit" loading={schedule.isPending}>
          {t('schedule.send')}
        </Button>
      </form>
    </Dialog>
  )
}
