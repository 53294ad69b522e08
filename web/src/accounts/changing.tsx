import {Button} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {useChange} from '../api/change.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {SecretOnce} from '../parts/secret-once.js'
import {RolesField} from './roles-field.js'
import type {AccountLine} from './accounts-query.js'
import {AccountTokens} from './account-tokens.js'

interface ChangingProps {
  readonly account: AccountLine
  readonly onDone: () => void
}

/** Change what an account may, shut it, open it, end what it has open. */
export function Changing({account, onDone}: ChangingProps) {
  const {t} = useTranslation()
  const path = `/api/accounts/${encodeURIComponent(account.name)}`
  const [grants, setGrants] = useState(account.roles)
  const save = useChange('accounts')
  const act = useChange<{link?: string; until?: string}>('accounts')
  const acts = [
    account.disabled ? 'enable' : 'disable',
    ...(account.lockedUntil === null ? [] : ['unlock']),
    ...(account.sessions === 0 ? [] : ['end-sessions']),
    ...(account.disabled || account.elsewhere ? [] : ['link']),
  ]
  const error = save.error ?? act.error
  return (
    <Dialog onClose={onDone} title={account.name} size="xl">
      {account.elsewhere && <p className="quiet">{t('accounts.elsewhereHint')}</p>}
      <RolesField value={grants} onChange={setGrants} />
      <p className="acts">
        <Button
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              {path: `${path}/roles`, method: 'PUT', body: {roles: grants, version: account.version}},
              {onSuccess: onDone},
            )
          }
        >
          {t('accounts.saveRoles')}
        </Button>
      </p>
      <p className="acts">
        {acts.map((name) => (
          <Button
            key={name}
            variant={name === 'disable' ? 'outline' : 'default'}
            {...(name === 'disable' ? {color: 'red'} : {})}
            loading={act.isPending}
            onClick={() => act.mutate({path: `${path}/${name}`})}
          >
            {t(`accounts.${name}`)}
          </Button>
        ))}
      </p>
      {error && <Failure error={error} />}
      {act.data?.link !== undefined && <SecretOnce secret={act.data.link} until={act.data.until} />}
      {account.tokens > 0 && <AccountTokens path={path} />}
    </Dialog>
  )
}
