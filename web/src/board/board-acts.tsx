import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {communiqueQuery, meQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {Failure} from '../parts/failure.js'
import {Revising} from '../parts/revising.js'
import {useMay} from '../parts/use-may.js'
import {Withdrawing} from '../parts/withdrawing.js'
import {AskingSignatures} from './asking-signatures.js'
import {isOut} from './blockers.js'
import {canGo} from './can-go.js'
import {Scheduling} from './scheduling.js'
import {mySignature} from './signature.js'
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
      <Direct communique={communique} path={path} />
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

/** Acts that need no more than their button. */
function Direct({communique, path}: {readonly communique: Overview; readonly path: string}) {
  const {t} = useTranslation()
  const may = useMay()
  const {data: me} = useQuery(meQuery)
  const approve = useAct<{locales: readonly Locale[]}>(`${path}/approve`)
  const publish = useAct(`${path}/publish`)
  const sign = useAct(`${path}/sign-off`)
  const resume = useAct(`/api/runs/${communique.revision}/resume`)
  const open = !isOut(communique)
  const {approvable, releasable} = canGo(communique, new Date())
  const error = approve.error ?? publish.error ?? sign.error ?? resume.error
  const button = (
    words: string,
    filled: boolean,
    {isPending}: {readonly isPending: boolean},
    go: () => void,
  ) => (
    <Button
      size="compact-sm"
      variant={filled ? 'filled' : 'default'}
      aria-label={`${t(words)} ${communique.reference}`}
      loading={isPending}
      onClick={go}
    >
      {t(words)}
    </Button>
  )
  return (
    <>
      {mySignature(communique, me?.name) && button('act.sign', true, sign, () => sign.mutate())}
      {may('approve') &&
        approvable.length > 0 &&
        button('act.approve', false, approve, () => approve.mutate({locales: approvable}))}
      {may('publish') && open && releasable && button('act.publish', true, publish, () => publish.mutate())}
      {may('operate') &&
        communique.blocked.length > 0 &&
        button('act.resume', false, resume, () => resume.mutate())}
      {error && <Failure error={error} />}
    </>
  )
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
