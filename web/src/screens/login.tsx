import {Button, TextInput} from '@mantine/core'
import {useMutation, useQueryClient} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useLocation, useSearchParams} from 'wouter'
import {request} from '../api/request.js'
import {Failure} from '../parts/failure.js'

/** Log in; or, with the one-time link that the server printed, make the first account. */
export default function Login() {
  const {t} = useTranslation()
  const [path, go] = useLocation()
  const [search] = useSearchParams()
  const token = path === '/setup' ? search.get('token') : null
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const queries = useQueryClient()
  const coming = useMutation({
    mutationFn: () =>
      token === null
        ? request('/api/login', {method: 'POST', body: {name, password}})
        : request('/api/setup', {method: 'POST', body: {token, name, password}}),
    onSuccess: async () => {
      if (token !== null) go('/', {replace: true})
      await queries.invalidateQueries()
      window.dispatchEvent(new Event('bayan-reachable'))
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    coming.mutate()
  }
  return (
    <section className="page narrow login">
      <h1>{t(token === null ? 'login.title' : 'login.setUp')}</h1>
      <form className="form" onSubmit={send}>
        <TextInput
          label={t('login.name')}
          required
          autoComplete="username"
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('login.password')}
          required
          type="password"
          autoComplete={token === null ? 'current-password' : 'new-password'}
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {coming.error && <Failure error={coming.error} />}
        <Button type="submit" loading={coming.isPending}>
          {t(token === null ? 'login.enter' : 'login.make')}
        </Button>
      </form>
    </section>
  )
}
