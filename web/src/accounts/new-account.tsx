import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useChange} from '../api/change.js'
import {Failure} from '../parts/failure.js'
import {SecretOnce} from '../parts/secret-once.js'
import {RolesField} from './roles-field.js'

interface Made {
  readonly password?: string
  readonly link?: string
  readonly until?: string
}

/** Make an account; its link or password is shown this once. */
export function NewAccount() {
  const {t} = useTranslation()
  const [name, setName] = useState('')
  const [by, setBy] = useState('link')
  const [grants, setGrants] = useState<readonly string[]>(['translator'])
  const make = useChange<Made>('accounts')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate(
      {path: '/api/accounts', body: {name, roles: grants, by}},
      {
        onSuccess: () => {
          setName('')
          setGrants(['translator'])
        },
      },
    )
  }
  const secret = make.data?.link ?? make.data?.password
  return (
    <form className="form panel" onSubmit={send} aria-label={t('accounts.add')}>
      <div className="form-columns">
        <TextInput
          label={t('accounts.name')}
          value={name}
          required
          dir="auto"
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('accounts.by')}
          value={by}
          data={[
            {value: 'link', label: t('accounts.byLink')},
            {value: 'password', label: t('accounts.byPassword')},
          ]}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
      </div>
      <RolesField value={grants} onChange={setGrants} />
      <p className="acts">
        <Button type="submit" loading={make.isPending}>
          {t('accounts.make')}
        </Button>
      </p>
      {make.error && <Failure error={make.error} />}
      {secret !== undefined && <SecretOnce secret={secret} until={make.data?.until} />}
    </form>
  )
}
