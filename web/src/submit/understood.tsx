import {useEffect, useRef, type MouseEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {UnitKind} from '../../../src/model/document.js'
import {inLocale} from '../locales.js'
import {Moment} from '../parts/moment.js'
import {wallTime} from '../work/wall-time.js'
import type {Considered, Given} from './considered.js'
import {Lost} from './lost.js'

interface UnderstoodProps {
  readonly considered: Considered
  readonly given: Given
  readonly timeZone: string
}

/** What the server understood of an original, before anything is kept. */
export function Understood({considered, given, timeZone}: UnderstoodProps) {
  const {t} = useTranslation()
  const {source} = considered.facts
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever asked reads on from here: the button that asked waits for the language to be confirmed.
  useEffect(() => heading.current?.focus(), [considered])
  return (
    <section className="understood" aria-labelledby="understood">
      <h2 id="understood" ref={heading} tabIndex={-1}>
        {t('submit.understood')}
      </h2>
      <Facts considered={considered} given={given} timeZone={timeZone} />
      <NearOnes near={considered.near} />
      <Lost dropped={considered.dropped} />
      <h3>{t('submit.preview')}</h3>
      {/* The server wrote this from Markdown by the renderer of the published pages, which lets no script through. */}
      <div
        className="preview-body"
        {...(source === null ? {dir: 'auto'} : inLocale(source))}
        tabIndex={0}
        role="region"
        aria-label={t('submit.preview')}
        onClick={stayHere}
        dangerouslySetInnerHTML={{__html: considered.html}}
      />
    </section>
  )
}

/** A link of the original leads nowhere from here: what was typed around it would be gone. */
function stayHere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link && link.getAttribute('href')?.startsWith('#') !== true) event.preventDefault()
}

function Facts({considered, given, timeZone}: UnderstoodProps) {
  const {t} = useTranslation()
  const {facts, blocks, taken} = considered
  return (
    <ul>
      <li>
        <bdi>{t('submit.facts', {title: considered.title})}</bdi>
      </li>
      <li>
        {t('submit.counts', {segments: considered.segments, words: considered.words})} (
        {Object.entries(blocks)
          .map(([kind, count]) => `${t(`unitKind.${kind as UnitKind}`)} ${String(count)}`)
          .join(' · ')}
        )
      </li>
      <li>
        {facts.reference === null ? (
          t('submit.nextReference')
        ) : (
          <>
            {t('submit.reference')} <bdi dir="ltr">{facts.reference}</bdi>
          </>
        )}
        {taken && (
          <>
            {' · '}
            <Link href={`/c/${encodeURIComponent(taken.reference)}`}>{t('submit.taken')}</Link>
          </>
        )}
      </li>
      <li>
        {[
          facts.category ?? '',
          facts.confidentiality === null ? '' : t(`confidentiality.${facts.confidentiality}`),
          facts.policy === null ? '' : t(`policy.${facts.policy}`),
        ].join(' · ')}
      </li>
      {considered.signoff !== '' && (
        <li>
          {t('submit.signatories')} <bdi>{considered.signoff}</bdi>
        </li>
      )}
      {facts.embargo !== null && (
        <EmbargoAt embargo={facts.embargo} meant={given.embargo ?? ''} timeZone={timeZone} />
      )}
    </ul>
  )
}

/** Earlier communiqués that this one nearly repeats. */
function NearOnes({near}: {readonly near: Considered['near']}) {
  const {t} = useTranslation()
  if (near.length === 0) return null
  return (
    <div className="warning" role="alert">
      <h3>{t('submit.near')}</h3>
      <ul>
        {near.map(({reference, title, similarity, createdAt}) => (
          <li key={reference}>
            <Link href={`/c/${encodeURIComponent(reference)}`}>
              <bdi dir="ltr">{reference}</bdi> <bdi>{title}</bdi>
            </Link>{' '}
            · {t('submit.nearBy', {percent: similarity})} · <Moment at={createdAt} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface EmbargoAtProps {
  readonly embargo: string
  readonly meant: string
  readonly timeZone: string
}

/** When the embargo ends, in world time too: rules of time zones change, and a browser's may be older or newer. */
function EmbargoAt({embargo, meant, timeZone}: EmbargoAtProps) {
  const {t} = useTranslation()
  const shown = wallTime(embargo, timeZone)
  return (
    <li>
      {t('submit.embargoAt')}{' '}
      <bdi dir="ltr">
        {shown.replace('T', ' ')} {timeZone} = {embargo.slice(0, 16).replace('T', ' ')} UTC
      </bdi>
      {meant !== '' && meant.slice(0, 16) !== shown && <p className="warning">{t('submit.clocks')}</p>}
    </li>
  )
}
