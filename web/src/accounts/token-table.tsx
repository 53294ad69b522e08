import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import type {ApiToken} from '../../../src/store/tokens.js'
import {useChange} from '../api/change.js'
import type {Wire} from '../api/wire.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'

export type TokenLine = Wire<ApiToken>

interface TokenTableProps {
  readonly tokens: readonly TokenLine[]
  /** Where a token is revoked: `<path>/tokens/<id>/revoke`. */
  readonly path: string
}

const columns = ['tokenName', 'ends', 'tokenActs', 'until', 'used']

/** Tokens by their last four characters, each with a button to end it. */
export function TokenTable({tokens, path}: TokenTableProps) {
  const {t} = useTranslation()
  const revoke = useChange('tokens', 'accounts')
  if (tokens.length === 0) return <p className="quiet">{t('own.noTokens')}</p>
  return (
    <>
      <DataTable
        caption={t('own.tokens')}
        head={[...columns.map((name) => t(`own.${name}`)), t('own.revoke')]}
      >
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">
              <bdi>{token.name}</bdi>
            </th>
            <td>
              <code dir="ltr">…{token.lastFour}</code>
            </td>
            <td>
              {token.acts === null
                ? t('own.tokenAll')
                : token.acts.map((act) => t(`acts.${act}`, {defaultValue: act})).join(t('own.comma'))}
            </td>
            <td>
              <Moment at={token.expiresAt} />
            </td>
            <td>{token.usedAt === null ? t('own.never') : <Moment at={token.usedAt} />}</td>
            <td>
              {token.revokedAt !== null ? (
                t('own.revoked')
              ) : new Date(token.expiresAt) <= new Date() ? (
                t('own.expired')
              ) : (
                <Button
                  size="xs"
                  color="red"
                  variant="outline"
                  aria-label={`${t('own.revoke')} ${token.name}`}
                  onClick={() => revoke.mutate({path: `${path}/tokens/${token.id}/revoke`})}
                >
                  {t('own.revoke')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {revoke.error && <Failure error={revoke.error} />}
    </>
  )
}
