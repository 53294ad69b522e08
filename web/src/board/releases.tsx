import {Button, Checkbox} from '@mantine/core'
import {useQuery, useQueryClient} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import type {KeptRelease} from '../../../src/ports.js'
import type {ToldRelease} from '../../../src/store/releases.js'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'
import {useMay} from '../parts/use-may.js'

interface Releases {
  readonly kept: readonly Wire<KeptRelease>[]
  readonly history: readonly Wire<ToldRelease>[]
}

const shownCharacters = 12
const maxShown = 20

/** What readers saw and when; an operator may show a kept state again. */
export function SiteReleases() {
  const {t} = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<string | null>(null)
  const {data, error} = useQuery({
    queryKey: ['releases'],
    queryFn: () => request<Releases>('/api/releases'),
  })
  if (error && !data) return <Failure error={error} />
  if (!data) return null
  const kept = new Map(data.kept.map((one) => [one.release, one]))
  return (
    <section>
      <h2 id="releases">{t('releases.title')}</h2>
      {data.history.length === 0 && <p className="quiet">{t('releases.none')}</p>}
      {data.history.length > 0 && (
        <table className="board" aria-labelledby="releases">
          <thead>
            <tr>
              <th scope="col">{t('releases.at')}</th>
              <th scope="col">{t('releases.name')}</th>
              <th scope="col">{t('releases.by')}</th>
              <th scope="col">{t('releases.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {data.history.slice(0, maxShown).map(({name, by, at}, index) => (
              <tr key={`${name} ${at}`}>
                <td>
                  <Moment at={at} />
                </td>
                <td>
                  <code dir="ltr">{name.slice(0, shownCharacters)}</code>{' '}
                  {index === 0 && <span className="badge state-reviewed">{t('releases.shown')}</span>}
                </td>
                <td>{by === null ? '—' : <bdi>{by}</bdi>}</td>
                <td>
                  {may('operate') && kept.get(name)?.current === false && (
                    <Button size="compact-sm" variant="default" onClick={() => setAsking(name)}>
                      {t('act.rollback')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asking !== null && <RollingBack release={asking} onDone={() => setAsking(null)} />}
    </section>
  )
}

function RollingBack({release, onDone}: {readonly release: string; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const [sure, setSure] = useState(false)
  const rollback = useAct<{release: string}>('/api/releases/rollback')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const again = () => void queries.invalidateQueries({queryKey: ['releases']})
    rollback.mutate({release}, {onSuccess: onDone, onSettled: again})
  }
  return (
    <Dialog onClose={onDone} title={t('releases.confirm')}>
      <form className="form" onSubmit={send}>
        <p>
          {t('releases.text')} <code dir="ltr">{release.slice(0, shownCharacters)}</code>
        </p>
        <Checkbox
          label={t('releases.sure')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
          data-autofocus
        />
        {rollback.error && <Failure error={rollback.error} />}
        <Button type="submit" color="red" disabled={!sure} loading={rollback.isPending}>
          {t('releases.send')}
        </Button>
      </form>
    </Dialog>
  )
}
