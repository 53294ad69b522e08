import type {ReactNode} from 'react'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link, useRoute} from 'wouter'
import {locales} from '../../src/model/locale.js'
import {meQuery} from './api/queries.js'
import {language, speak} from './i18n.js'
import {inLocale, localeFacts} from './locales.js'
import {Leaving} from './parts/leaving.js'
import {Unsaved} from './parts/unsaved.js'
import {useMay} from './parts/use-may.js'
import {useScreen} from './parts/use-screen.js'
import {Bell} from './work/bell.js'

/** What stands around every screen: where one may go, what is not saved, the language, who one is. */
export function Shell({children}: {readonly children: ReactNode}) {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  const may = useMay()
  useScreen()
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="bar">
        <Link className="brand" href="/" aria-label={t('name')}>
          <span aria-hidden="true" className="brand-sign" />
          <span className="brand-name">{t('name')}</span>
        </Link>
        <nav aria-label={t('nav.label')} hidden={!me}>
          <Place href="/" label={t('nav.communiques')} />
          {may('submit') && <Place href="/submit" label={t('nav.submit')} />}
          <Place href="/board" label={t('nav.board')} />
          <Place href="/memory" label={t('nav.memory')} />
          <Place href="/terms" label={t('nav.terms')} />
          {may('measure') && <Place href="/figures" label={t('nav.figures')} />}
          {may('manage') && <Place href="/accounts" label={t('nav.accounts')} />}
          {may('operate') && <Place href="/operations" label={t('nav.operations')} />}
        </nav>
        <div className="bar-end">
          <Unsaved />
          <Languages />
          {me && <Bell />}
          {me && <Leaving name={me.name} />}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function Place({href, label}: {readonly href: string; readonly label: string}) {
  const [here] = useRoute(href)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  )
}

function Languages() {
  const {t} = useTranslation()
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          {...inLocale(locale)}
          aria-pressed={locale === language()}
          onClick={() => void speak(locale)}
        >
          {localeFacts[locale].name}
        </button>
      ))}
    </div>
  )
}
