import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {maySign} from '../../../src/model/may-sign.js'
import {useAct} from '../api/act.js'
import {meQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {AskingSignatures} from '../board/asking-signatures.js'
import {isOut} from '../board/blockers.js'
import {mySignature} from '../board/signature.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'
import {useMay} from '../parts/use-may.js'

/** Who signs the versions together, who did, and the button for the person named. */
export function Signatures({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  const may = useMay()
  const {data: me} = useQuery(meQuery)
  const [asking, setAsking] = useState(false)
  const path = `/api/communiques/${encodeURIComponent(communique.reference)}`
  const sign = useAct(`${path}/sign-off`)
  const {signatures, objections} = communique
  const open = signatures.some(({at}) => at === null)
  const approved = maySign(communique)
  return (
    <section className="signatures" aria-labelledby="signatures">
      <h2 id="signatures">{t('sign.title')}</h2>
      {signatures.length === 0 && <p className="quiet">{t('sign.none')}</p>}
      <ul>
        {signatures.map(({name, at, hasAccount}) => (
          <li key={name}>
            <bdi>{name}</bdi> · {t(at === null ? 'sign.awaited' : 'sign.given')}{' '}
            {at !== null && <Moment at={at} />}
            {at === null && !hasAccount && <span className="quiet">· {t('sign.stranger')}</span>}
          </li>
        ))}
      </ul>
      {objections > 0 && <p className="warning">{t('sign.held')}</p>}
      {open && !approved && (
        <p className="quiet">{t(communique.policy === 'together' ? 'sign.notYet' : 'sign.notYetEach')}</p>
      )}
      <span className="acts">
        {mySignature(communique, me?.name) && (
          <Button loading={sign.isPending} onClick={() => sign.mutate()}>
            {t('act.sign')}
          </Button>
        )}
        {may('publish') && !isOut(communique) && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('act.askSignatures')}
          </Button>
        )}
      </span>
      {sign.error && <Failure error={sign.error} />}
      {asking && <AskingSignatures path={path} onDone={() => setAsking(false)} />}
    </section>
  )
}
