import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {meQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {Failure} from '../parts/failure.js'
import {useMay} from '../parts/use-may.js'
import {isOut} from './blockers.js'
import {canGo} from './can-go.js'
import {mySignature} from './signature.js'

interface DirectActsProps {
  readonly communique: Overview
  /** Of the communiqué at the API. */
  readonly path: string
  readonly size: 'compact-sm' | 'sm'
  /** Offer to approve what is ready while other languages are not. */
  readonly partly?: boolean
}

/** Acts on a release that need no more than their button. The one that brings it on stands out: none that is not possible. */
export function DirectActs({communique, path, size, partly = false}: DirectActsProps) {
  const {t} = useTranslation()
  const may = useMay()
  const {data: me} = useQuery(meQuery)
  const approve = useAct<{locales: readonly Locale[]}>(`${path}/approve`)
  const publish = useAct(`${path}/publish`)
  const sign = useAct(`${path}/sign-off`)
  const resume = useAct(`/api/runs/${communique.revision}/resume`)
  const open = !isOut(communique)
  const {approvable, completing, releasable} = canGo(communique, new Date())
  const error = approve.error ?? publish.error ?? sign.error ?? resume.error
  const button = (
    words: string,
    filled: boolean,
    {isPending}: {readonly isPending: boolean},
    go: () => void,
  ) => (
    <Button
      size={size}
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
        (completing || partly) &&
        button(completing ? 'act.approveAll' : 'act.approve', completing, approve, () =>
          approve.mutate({locales: approvable}),
        )}
      {may('publish') && open && releasable && button('act.publish', true, publish, () => publish.mutate())}
      {may('operate') &&
        communique.blocked.length > 0 &&
        button('act.resume', false, resume, () => resume.mutate())}
      {error && <Failure error={error} />}
    </>
  )
}
