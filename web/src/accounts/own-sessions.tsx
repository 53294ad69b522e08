import {Badge, Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import type {OwnSession} from '../../../src/store/sessions.js'
import {useChange} from '../api/change.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'

const columns = ['browser', 'since', 'seen', 'end']

/** Where one is logged in; each other session can be ended. */
export function OwnSessions() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => request<{sessions: readonly Wire<OwnSession>[]}>('/api/me/sessions'),
  })
  const end = useChange('own-sessions')
  return (
    <>
      {(error ?? end.error) && <Failure error={error ?? end.error} />}
      {data && (
        <DataTable caption={t('own.sessions')} head={columns.map((name) => t(`own.${name}`))}>
          {data.sessions.map((session) => (
            <tr key={session.id}>
              <td className="noted">
                <bdi dir="ltr">{session.agent === '' ? '–' : session.agent}</bdi>
              </td>
              <td>
                <Moment at={session.createdAt} />
              </td>
              <td>
                <Moment at={session.seenAt} />
              </td>
              <td>
                {session.here ? (
                  <Badge color="green">{t('own.here')}</Badge>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => end.mutate({path: `/api/me/sessions/${session.id}/end`})}
                  >
                    {t('own.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  )
}
