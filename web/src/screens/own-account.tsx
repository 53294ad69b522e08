import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {OwnPassword} from '../accounts/own-password.js'
import {OwnSessions} from '../accounts/own-sessions.js'
import {OwnTokens} from '../accounts/own-tokens.js'
import {meQuery} from '../api/queries.js'

/** One's own password, sessions and tokens. */
export default function OwnAccount() {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  return (
    <section className="page">
      <h1>
        {t('own.title')} <bdi className="quiet">{me?.name}</bdi>
      </h1>
      <p>
        <Link href="/notifications">{t('own.mail')}</Link>
      </p>
      <h2>{t('own.password')}</h2>
      <OwnPassword />
      <h2>{t('own.sessions')}</h2>
      <OwnSessions />
      <h2>{t('own.tokens')}</h2>
      <OwnTokens />
    </section>
  )
}
