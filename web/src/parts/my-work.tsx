import {Button} from '@mantine/core'
import {useEffect} from 'react'
import {useTranslation} from 'react-i18next'
import {Link, useLocation} from 'wouter'
import type {Overview} from '../api/wire.js'
import {InLocale, LocaleName} from './in-locale.js'
import {Key} from './key.js'
import {useMay} from './use-may.js'
import {workOf} from './work-of.js'

const maxShown = 8

/** What waits for this person, by what they may do; a key starts the next. */
export function MyWork({communiques}: {readonly communiques: readonly Overview[]}) {
  const {t} = useTranslation()
  const [, go] = useLocation()
  const work = workOf(communiques, useMay())
  const next = work[0]?.href
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyO' || next === undefined)
        return
      event.preventDefault()
      go(next)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [next, go])
  return (
    <section className="work">
      <div className="page-head">
        <h2>
          {t('work.title')} ({work.length})
        </h2>
        {next !== undefined && (
          <Button component={Link} href={next}>
            {t('work.start')} <Key keys="Alt+O" />
          </Button>
        )}
      </div>
      {work.length === 0 && <p className="quiet">{t('work.none')}</p>}
      <ul className="card-locales wide">
        {work.slice(0, maxShown).map(({communique, at, waits, href}) => (
          <li key={href + at.locale} className={`locale-line waits-${waits}`}>
            <Link href={href}>
              <bdi dir="ltr">{communique.reference}</bdi> <LocaleName locale={at.locale} />{' '}
              <span className="waits">{t(`waits.${waits}`)}</span>
            </Link>
            <InLocale locale={communique.source}>{communique.title}</InLocale>
          </li>
        ))}
      </ul>
    </section>
  )
}
