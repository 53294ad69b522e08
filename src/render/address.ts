import type {Locale} from '../model/locale.js'
import {stripControls} from './direction/controls.js'
import {isoDay} from './date.js'
import {remember} from './remember.js'

const slugMaxChars = 60

/**
 * Make a readable part of an address from a title, on text without bidi controls: Latin letters lose their accents,
 * Arabic ones their vowel signs and tatweel. Never longer than 60 code points, cut between words; may be empty.
 */
export const slug = remember((title) => {
  const words = stripControls(title)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, (mark) => (/[\u0653-\u0655]/u.test(mark) ? mark : ''))
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let kept = ''
  for (const word of words) {
    const longer = kept === '' ? word : `${kept}-${word}`
    if ([...longer].length > slugMaxChars)
      return kept === '' ? [...word].slice(0, slugMaxChars).join('') : kept
    kept = longer
  }
  return kept
})

/** Give the address of an edition below the site's root, in letters as they are read: `/ar/2026/إطلاق-c00002/`. */
export function addressOf(edition: {id: string; locale: Locale; title: string; issuedAt: string}): string {
  const words = slug(edition.title)
  return `/${edition.locale}/${isoDay(edition.issuedAt).slice(0, 4)}/${words === '' ? '' : `${words}-`}${edition.id}/`
}

/** Give the address that depends on the id alone and leads to the edition wherever its title takes it. */
export const permanentAddress = (locale: Locale, id: string): string => `/${locale}/${id}/`

/** Give the file, below the root, that serves an address. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1)

/** Give the link to an address from any page of the site, percent-encoded, below the base URL's own path. */
export const hrefOf = (baseUrl: string, address: string): string =>
  new URL(baseUrl).pathname.replace(/\/$/u, '') + encodeURI(address.normalize('NFC'))

/** Give the absolute, percent-encoded URL of an address. */
export const urlOf = (baseUrl: string, address: string): string =>
  baseUrl.replace(/\/$/u, '') + encodeURI(address.normalize('NFC'))
