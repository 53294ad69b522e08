import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {isLocale} from '../../../src/model/locale.js'
import {request} from '../api/request.js'
import type {CommuniqueDetail, Gone, Revision} from '../api/wire.js'
import {textOf} from '../editor/tokens.js'
import {inLocale} from '../locales.js'
import {Moment} from './moment.js'

interface RevisionsProps {
  readonly name: string
  readonly communique: CommuniqueDetail
}

const pendingMs = 3_000
const fates = ['unchanged', 'moved', 'edited', 'new'] as const

/** The revisions of a communiqué, newest first, with what each did to the segments before it. */
export function Revisions({name, communique}: RevisionsProps) {
  const {t} = useTranslation()
  const path = `/api/communiques/${encodeURIComponent(name)}`
  const {data} = useQuery({
    queryKey: ['revisions', name, communique.revision],
    enabled: communique.number > 1,
    queryFn: () => request<{revisions: readonly Revision[]}>(`${path}/revisions`),
    refetchInterval: ({state}) => (state.data?.revisions.some(({aligned}) => !aligned) ? pendingMs : false),
  })
  const aligned = data?.revisions[0]?.aligned ?? false
  const {data: left} = useQuery({
    queryKey: ['revisions', name, communique.revision, 'gone', aligned],
    enabled: communique.number > 1,
    queryFn: () => request<{gone: readonly Gone[]}>(`${path}/gone`),
  })
  if (!data) return null
  return (
    <section className="revisions">
      <h2>{t('revisions.title')}</h2>
      <ul>
        {data.revisions.map((revision) => (
          <li key={revision.id} className="match">
            <strong>{t('revision', {number: revision.number})}</strong> ·{' '}
            {t(revision.change === null ? 'revisions.first' : `change.${revision.change}`)} ·{' '}
            <bdi>{revision.by}</bdi> · <Moment at={revision.at} />
            {revision.change !== null && (
              <p className="quiet">
                {revision.aligned
                  ? fates.map((fate) => `${t(`fate.${fate}`)} ${String(revision.fates[fate])}`).join(' · ')
                  : t('revisions.pending')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {left && left.gone.length > 0 && <GoneList gone={left.gone} communique={communique} />}
    </section>
  )
}

function GoneList({
  gone,
  communique,
}: {
  readonly gone: readonly Gone[]
  readonly communique: CommuniqueDetail
}) {
  const {t} = useTranslation()
  return (
    <details>
      <summary>{t('revisions.gone')}</summary>
      <ul>
        {gone.map(({revision, segment, number, source, targets}) => (
          <li key={`${revision} ${segment}`} className="match">
            <p className="quiet">
              {t('revision', {number})} · <bdi dir="ltr">{segment}</bdi>
            </p>
            <p {...inLocale(communique.source)}>
              <del>{textOf(source)}</del>
            </p>
            {targets.map(({locale, target}) => (
              <p key={locale} {...(isLocale(locale) ? inLocale(locale) : {})}>
                {textOf(target)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
