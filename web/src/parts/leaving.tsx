import {useQueryClient} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {meQuery} from '../api/queries.js'
import {request} from '../api/request.js'

/** Who is here, and the way out. Texts that are not saved stay in this browser. */
export function Leaving({name}: {readonly name: string}) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const leave = async (): Promise<void> => {
    await request('/api/logout', {method: 'POST'})
    queries.setQueryData(meQuery.queryKey, null)
    queries.removeQueries({predicate: ({queryKey}) => queryKey[0] !== meQuery.queryKey[0]})
  }
  return (
    <span className="me">
      <bdi>{name}</bdi>{' '}
      <button type="button" className="plain" onClick={() => void leave()}>
        {t('login.leave')}
      </button>
    </span>
  )
}
