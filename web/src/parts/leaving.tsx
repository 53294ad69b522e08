import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {comeIn} from '../api/queries.js'
import {request} from '../api/request.js'

/** Who is here, and the way out. Texts that are not saved stay in this browser. */
export function Leaving({name}: {readonly name: string}) {
  const {t} = useTranslation()
  const leave = async (): Promise<void> => {
    await request('/api/logout', {method: 'POST'})
    comeIn()
  }
  return (
    <span className="me">
      <Link href="/me" aria-label={`${t('own.title')} ${name}`}>
        <bdi>{name}</bdi>
      </Link>{' '}
      <button type="button" className="plain" onClick={() => void leave()}>
        {t('login.leave')}
      </button>
    </span>
  )
}
