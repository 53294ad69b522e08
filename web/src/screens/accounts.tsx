import {Badge, Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {accountsQuery, type AccountLine} from '../accounts/accounts-query.js'
import {Changing} from '../accounts/changing.js'
import {NewAccount} from '../accounts/new-account.js'
import {SayGrant} from '../accounts/say-grant.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'
import {Waiting} from '../parts/waiting.js'

/** Who may come in, and as what. */
export default function Accounts() {
  const {t} = useTranslation()
  const {data, error, refetch} = useQuery(accountsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const opened = data?.accounts.find(({name}) => name === open)
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  const head = ['name', 'roles', 'state', 'seen', 'change'].map((name) => t(`accounts.${name}`))
  return (
    <section className="page">
      <h1>{t('accounts.title')}</h1>
      <DataTable caption={t('accounts.title')} head={head}>
        {data.accounts.map((account) => (
          <Line key={account.name} account={account} onOpen={() => setOpen(account.name)} />
        ))}
      </DataTable>
      {opened && (
        <Changing key={`${opened.name} ${opened.version}`} account={opened} onDone={() => setOpen(null)} />
      )}
      <h2>{t('accounts.add')}</h2>
      <NewAccount />
    </section>
  )
}

function Line({account, onOpen}: {readonly account: AccountLine; readonly onOpen: () => void}) {
  const {t} = useTranslation()
  return (
    <tr>
      <th scope="row">
        <bdi>{account.name}</bdi>
      </th>
      <td>
        <ul className="plain-list">
          {account.roles.map((grant) => (
            <li key={grant}>
              <SayGrant grant={grant} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        <State account={account} />
      </td>
      <td>
        {account.seenAt !== null && <Moment at={account.seenAt} />}
        <br />
        <span className="quiet">{t('accounts.sessions', {count: account.sessions})}</span>
      </td>
      <td>
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('accounts.change')} ${account.name}`}
          onClick={onOpen}
        >
          {t('accounts.change')}
        </Button>
      </td>
    </tr>
  )
}

function State({account}: {readonly account: AccountLine}) {
  const {t} = useTranslation()
  const {disabled, hasPassword, elsewhere, linkUntil, lockedUntil} = account
  const comesIn = hasPassword || elsewhere
  const state = disabled ? 'disabled' : comesIn ? 'open' : linkUntil === null ? 'noWay' : 'invited'
  return (
    <>
      <Badge color={state === 'open' ? 'green' : state === 'invited' ? 'orange' : 'red'}>
        {t(`accounts.${state}`)}
      </Badge>{' '}
      {lockedUntil !== null && <Badge color="red">{t('accounts.locked')}</Badge>}
      {elsewhere && <span className="quiet">{t('accounts.elsewhere')}</span>}
    </>
  )
}
