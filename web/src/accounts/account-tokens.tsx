import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {request} from '../api/request.js'
import {Failure} from '../parts/failure.js'
import {TokenTable, type TokenLine} from './token-table.js'

/** The tokens of somebody's account, to be revoked. */
export function AccountTokens({path}: {readonly path: string}) {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['tokens', path],
    queryFn: () => request<{tokens: readonly TokenLine[]}>(`${path}/tokens`),
  })
  return (
    <>
      <h2>{t('own.tokens')}</h2>
      {error && <Failure error={error} />}
      {data && <TokenTable tokens={data.tokens} path={path} />}
    </>
  )
}
