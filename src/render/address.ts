import type {Locale} from '../model/locale.js'
import {stripControls} from './direction/controls.js'
import {isoDay} from './date.js'
import {remember, rememberOf} from './remember.js'

const slugMaxChars = 60

/**
 * Make a readable part of an address from a title, on text without bidi controls: Latin letters lose their accents,
 * Arabic ones their vowel signs and tatweel. Never longer than 60 code points, cut between words; may be empty.
 */
export const slug = remember((title) => {
  const words = stripControls(title)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, (mark) => (mark >= '\u0653' && mark <= '\u0655' ? mark : ''))
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let kept = ''
  for (const word of words) {
    const longer = kept === '' ? word : `${kept}-${word}`
    // Letters are one or two units each: what has no more units has no more letters.
    if (longer.length > slugMaxChars && [...longer].length > slugMaxChars)
      return kept === '' ? [...word].slice(0, slugMaxChars).join('') : kept
    kept = longer
  }
  return kept
})

interface Placed {
  readonly id: string
  readonly locale: Locale
  readonly title: string
  readonly issuedAt: string
}

/** Give the address of an edition below the site's root, in letters as they are read: `/ar/2026/إطلاق-c00002/`. */
export const addressOf = rememberOf(({id, locale, title, issuedAt}: Placed): string => {
  const words = slug(title)
  return `/${locale}/${isoDay(issuedAt).slice(0, 4)}/${words === '' ? '' : `${words}-`}${id}/`
})

/** Give the address that depends on the id alone and leads to the edition wherever its title takes it. */
export const permanentAddress = (locale: Locale, id: string): string => `/${locale}/${id}/`

/** Give the file, below the root, that serves an address. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)

/** Give the link to an address from any page of the site, percent-encoded, below the base URL's own path. */
export const hrefOf = (baseUrl: string, address: string): string =>
  pathOf(baseUrl) + encodeURI(address.normalize('NFC'))

const pathOf = remember((baseUrl) => new URL(baseUrl).pathname.replace(/\/$/u, ''))

/** Give the absolute, percent-encoded URL of an address. */
export const urlOf = (baseUrl: string, address: string): string =>
  baseUrl.replace(/\/$/u, '') + encodeURI(address.normalize('NFC'))
