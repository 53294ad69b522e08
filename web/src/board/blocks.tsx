import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import type {Overview} from '../api/wire.js'
import {localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {LocaleName} from '../parts/in-locale.js'
import {useMay} from '../parts/use-may.js'
import {blockersOf, isOut, type Blocker} from './blockers.js'

/**
 * What keeps a release from going, in words; waivers with their reasons, and who signed. With `besideLocales`, without what
 * each language waits for, where that is told beside.
 */
export function Blocks({
  communique,
  besideLocales = false,
}: {
  readonly communique: Overview
  readonly besideLocales?: boolean
}) {
  const {t} = useTranslation()
  const blockers = blockersOf(communique)
  const told = blockers.filter((blocker) => !besideLocales || !('locale' in blocker))
  const may = useMay()
  const isWhole = communique.locales.every(({edition}) => edition === null)
  const signed = communique.signatures.filter(({at}) => at !== null).map(({name}) => name)
  return (
    <ul className="blocks">
      {told.map((blocker, index) => (
        <li key={index}>
          <Block blocker={blocker} />
        </li>
      ))}
      {blockers.length === 0 && !isOut(communique) && <li className="quiet">{t('blocks.none')}</li>}
      {communique.locales.map(
        ({locale, waiver}) =>
          waiver !== null && (
            <li key={locale}>
              <LocaleName locale={locale} /> · {t('blocks.waived')} <bdi>{waiver.by}</bdi>:{' '}
              <bdi dir="auto">{waiver.reason}</bdi>
              {may('publish') && isWhole && <EndWaiver reference={communique.reference} locale={locale} />}
            </li>
          ),
      )}
      {signed.length > 0 && (
        <li className="quiet">
          {t('blocks.signed')} <Names names={signed} />
        </li>
      )}
      {!besideLocales && <li className="quiet">{t(`policy.${communique.policy}`)}</li>}
    </ul>
  )
}

function EndWaiver({reference, locale}: {readonly reference: string; readonly locale: Locale}) {
  const {t} = useTranslation()
  const end = useAct(`/api/communiques/${encodeURIComponent(reference)}/waivers/${locale}`, 'DELETE')
  return (
    <>
      {' '}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t('act.endWaiver')} ${reference} ${localeFacts[locale].name}`}
        loading={end.isPending}
        onClick={() => end.mutate()}
      >
        {t('act.endWaiver')}
      </Button>
      {end.error && <Failure error={end.error} />}
    </>
  )
}

function Block({blocker}: {readonly blocker: Blocker}) {
  const {t} = useTranslation()
  switch (blocker.kind) {
    case 'objection':
      return <span className="badge overdue-badge">{t('blocks.objection', {count: blocker.count})}</span>
    case 'signature':
      return (
        <>
          {t('blocks.signature')} <Names names={blocker.names} />
        </>
      )
    case 'stranger':
      return (
        <>
          {t('blocks.stranger')} <Names names={blocker.names} />.{' '}
          <span className="quiet">{t('blocks.strangerRemedy')}</span>{' '}
          <code dir="ltr">{`bayan sign-off ${blocker.reference} --as "…"`}</code>
        </>
      )
    case 'run':
      return (
        <>
          <span className="badge overdue-badge">{t('blocks.run')}</span> {blocker.message}{' '}
          <span className="quiet">{blocker.remedy}</span>
        </>
      )
    default:
      return (
        <>
          <bdi lang={localeFacts[blocker.locale].tag}>{localeFacts[blocker.locale].name}</bdi> ·{' '}
          {blocker.kind === 'critical' ? (
            <span className="badge overdue-badge">{t('issues.critical', {count: blocker.count})}</span>
          ) : (
            t(`blocks.${blocker.kind}`, 'count' in blocker ? {count: blocker.count} : {})
          )}
        </>
      )
  }
}

/** Names of people, each in its own direction. */
const Names = ({names}: {readonly names: readonly string[]}) =>
  names.map((name, index) => (
    <span key={name}>
      {index > 0 && ' · '}
      <bdi>{name}</bdi>
    </span>
  ))
