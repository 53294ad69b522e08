import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {communiqueQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {Revising} from '../parts/revising.js'
import {useMay} from '../parts/use-may.js'
import {Withdrawing} from '../parts/withdrawing.js'
import {AskingSignatures} from './asking-signatures.js'
import {isOut} from './blockers.js'
import {DirectActs} from './direct-acts.js'
import {Scheduling} from './scheduling.js'
import {waivable} from './waivable.js'
import {Waiving} from './waiving.js'

type Asking = 'schedule' | 'waive' | 'signatures' | 'withdraw' | 'correct'

/** What may be done about one release. */
export function BoardActs({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  const [asking, setAsking] = useState<Asking | null>(null)
  const path = `/api/communiques/${encodeURIComponent(communique.reference)}`
  const close = (): void => setAsking(null)
  const ask = (what: Asking, words: string, danger = false) => (
    <Button
      size="compact-sm"
      variant={danger ? 'outline' : 'default'}
      {...(danger ? {color: 'red'} : {})}
      aria-label={`${t(words)} ${communique.reference}`}
      onClick={() => setAsking(what)}
    >
      {t(words)}
    </Button>
  )
  const wanted = useAsked(communique)
  return (
    <div className="acts">
      <DirectActs communique={communique} path={path} size="compact-sm" partly />
      {wanted.schedule && ask('schedule', 'act.schedule')}
      {wanted.waive && ask('waive', 'act.waive')}
      {wanted.signatures && ask('signatures', 'act.askSignatures')}
      {wanted.correct && ask('correct', 'act.correct')}
      {wanted.withdraw && ask('withdraw', 'act.withdraw', true)}
      {asking === 'schedule' && <Scheduling path={path} embargo={communique.embargo} onDone={close} />}
      {asking === 'waive' && <Waiving path={path} communique={communique} onDone={close} />}
      {asking === 'signatures' && <AskingSignatures path={path} onDone={close} />}
      {asking === 'withdraw' && <Withdrawing path={path} onDone={close} />}
      {asking === 'correct' && <Correcting path={path} name={communique.reference} onDone={close} />}
    </div>
  )
}

/** Which dialogs there is a reason to open. */
function useAsked(communique: Overview): Readonly<Record<Asking, boolean>> {
  const may = useMay()
  const begun = communique.locales.some(({edition}) => edition === 'published' || edition === 'withdrawn')
  return {
    schedule: may('publish') && !begun,
    waive: may('publish') && waivable(communique).length > 0,
    signatures: may('publish') && !isOut(communique),
    withdraw: may('withdraw') && communique.isPublic,
    correct: may('submit') && communique.isPublic,
  }
}

/** A correction is a new revision of what is out. */
function Correcting({
  path,
  name,
  onDone,
}: {
  readonly path: string
  readonly name: string
  readonly onDone: () => void
}) {
  const {data} = useQuery(communiqueQuery(name))
  return data ? <Revising path={path} communique={data} change="correction" onDone={onDone} /> : null
}
