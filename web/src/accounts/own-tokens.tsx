import {Button, Checkbox, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {defaultTokenDays, maxTokenDays} from '../../../src/access/limits.js'
import {useChange} from '../api/change.js'
import {meQuery} from '../api/queries.js'
import {request} from '../api/request.js'
import {Failure} from '../parts/failure.js'
import {SecretOnce} from '../parts/secret-once.js'
import {TokenTable, type TokenLine} from './token-table.js'

const path = '/api/me'

/** One's own tokens, and a new one with what it may do. */
export function OwnTokens() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['tokens', path],
    queryFn: () => request<{tokens: readonly TokenLine[]}>(`${path}/tokens`),
  })
  return (
    <>
      <p className="quiet">{t('own.tokensHint')}</p>
      {error && <Failure error={error} />}
      {data && <TokenTable tokens={data.tokens} path={path} />}
      <NewToken />
    </>
  )
}

function NewToken() {
  const {t} = useTranslation()
  const [name, setName] = useState('')
  const [days, setDays] = useState(String(defaultTokenDays))
  const [acts, setActs] = useState<readonly string[]>(['read'])
  const make = useChange<{token: string; expiresAt: string}>('tokens')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const body = {name, days: Number(days), acts: acts.length === 0 ? null : acts}
    make.mutate({path: `${path}/tokens`, body}, {onSuccess: () => setName('')})
  }
  return (
    <form className="form panel" onSubmit={send} aria-label={t('own.makeToken')}>
      <div className="form-columns">
        <TextInput
          label={t('own.tokenName')}
          required
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="number"
          label={t('own.tokenDays')}
          required
          min={1}
          max={maxTokenDays}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      </div>
      <ActsField acts={acts} onChange={setActs} />
      <p className="acts">
        <Button type="submit" loading={make.isPending}>
          {t('own.makeToken')}
        </Button>
      </p>
      {make.error && <Failure error={make.error} />}
      {make.data && <SecretOnce secret={make.data.token} until={make.data.expiresAt} />}
    </form>
  )
}

interface ActsFieldProps {
  /** None is all. */
  readonly acts: readonly string[]
  readonly onChange: (acts: readonly string[]) => void
}

function ActsField({acts, onChange}: ActsFieldProps) {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  const toggle = (act: string): void =>
    onChange(acts.includes(act) ? acts.filter((one) => one !== act) : [...acts, act])
  return (
    <fieldset className="grants">
      <legend>{t('own.tokenActs')}</legend>
      <Checkbox label={t('own.tokenAll')} checked={acts.length === 0} onChange={() => onChange([])} />
      {me?.acts.map((act) => (
        <Checkbox
          key={act}
          label={t(`acts.${act}`, {defaultValue: act})}
          checked={acts.includes(act)}
          onChange={() => toggle(act)}
        />
      ))}
    </fieldset>
  )
}
