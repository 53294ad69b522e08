import {Button, TextInput} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useChange} from '../api/change.js'
import {Failure} from '../parts/failure.js'

/** Change one's own password. */
export function OwnPassword() {
  const {t} = useTranslation()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useChange('own-sessions')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    change.mutate(
      {path: '/api/me/password', body: {current, password}},
      {
        onSuccess: () => {
          setCurrent('')
          setPassword('')
        },
      },
    )
  }
  return (
    <form className="form panel" onSubmit={send} aria-label={t('own.password')}>
      <div className="form-columns">
        <TextInput
          type="password"
          label={t('own.current')}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <TextInput
          type="password"
          label={t('own.new')}
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <p className="acts">
        <Button type="submit" loading={change.isPending}>
          {t('own.changePassword')}
        </Button>{' '}
        <span className="quiet">{t('own.passwordHint')}</span>
      </p>
      {change.error && <Failure error={change.error} />}
      {change.isSuccess && <p role="status">{t('own.passwordDone')}</p>}
    </form>
  )
}
