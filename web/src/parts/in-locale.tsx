import type {ReactNode} from 'react'
import type {Locale} from '../../../src/model/locale.js'
import {inLocale, localeFacts} from '../locales.js'

/** Text in a locale of its own, inside text of another. */
export function InLocale({locale, children}: {readonly locale: Locale; readonly children: ReactNode}) {
  return <bdi {...inLocale(locale)}>{children}</bdi>
}

/** A locale by its own name. */
export const LocaleName = ({locale}: {readonly locale: Locale}) => (
  <InLocale locale={locale}>{localeFacts[locale].name}</InLocale>
)
