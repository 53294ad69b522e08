import {Button} from '@mantine/core'
import {useQuery, useQueryClient} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {Comment} from '../../../src/store/comments.js'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {Failure} from './failure.js'
import {LocaleName} from './in-locale.js'
import {Moment} from './moment.js'

export type Said = Wire<Comment>

const freshMs = 60_000

/** Give what was said about a communiqué; live events keep it fresh. */
export const useComments = (name: string): readonly Said[] =>
  useQuery({
    queryKey: ['comments', name],
    // Events say when there is something new: who goes from segment to segment does not ask each time.
    staleTime: freshMs,
    queryFn: () =>
      request<{comments: readonly Said[]}>(`/api/communiques/${encodeURIComponent(name)}/comments`),
  }).data?.comments ?? []

/** Objections are seen beside all versions, the rest in the editor. */
const placeOf = (name: string, {kind, locale, segment}: Said): string =>
  `/c/${encodeURIComponent(name)}/${kind === 'objection' ? 'trilingual' : locale}#${segment}`

/** One comment or question with what may be done to it. */
export function CommentItem({name, said}: {readonly name: string; readonly said: Said}) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const settle = useAct(`/api/communiques/${encodeURIComponent(name)}/comments/${said.id}/settle`)
  const again = () => void queries.invalidateQueries({queryKey: ['comments', name]})
  return (
    <li className={`comment${said.resolvedAt === null ? '' : ' settled'}`}>
      <p className="quiet">
        <span className={`badge ${said.kind === 'comment' ? '' : 'warn'}`}>{t(`comments.${said.kind}`)}</span>{' '}
        <bdi>{said.by}</bdi> ·{' '}
        <Link href={placeOf(name, said)}>
          <LocaleName locale={said.locale} /> <bdi dir="ltr">{said.segment}</bdi>
        </Link>{' '}
        · <Moment at={said.at} />
      </p>
      <p dir="auto">{said.text}</p>
      {said.resolvedAt === null ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate(undefined, {onSettled: again})}
        >
          {t('comments.settle')}
        </Button>
      ) : (
        <span className="quiet">
          {t('comments.settledBy')} <bdi>{said.resolvedBy}</bdi>
        </span>
      )}
      {settle.error && <Failure error={settle.error} />}
    </li>
  )
}
