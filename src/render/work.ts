import type {Locale} from '../model/locale.js'
import {addressOf, permanentAddress, slug} from './address.js'
import type {SetBody} from './body/set-body.js'
import type {EditionHead, EditionInput} from './edition.js'

/** An edition as lists need it: without its text, which `hash` stands for. */
export interface Listed extends EditionHead {
  /** Its row in the store, by which the text is fetched. */
  readonly edition: string
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string
  /** The approved revision of the original that it renders, and the SHA-256 of that. */
  readonly revision: string
  readonly revisionHash: string
  /** Key of its PDF, when one is kept: it hashes what the PDF shows. */
  readonly pdf?: string
}

/** One communiqué as the site shows it. */
export interface Work {
  readonly id: string
  readonly public: ReadonlyMap<Locale, Listed>
  /** Taken back: their addresses tell so. */
  readonly withdrawn: readonly Listed[]
  /** Earlier versions that may be read at addresses of their own. */
  readonly versions: readonly Listed[]
  /** Addresses of earlier editions, which lead to the present one. */
  readonly formerAddresses: readonly {readonly locale: Locale; readonly address: string}[]
}

/** Give all that a work shows, without maps: what keys are hashed from. */
export const plainOf = (work: Work) => ({...work, public: [...work.public]})

/** Give where a work's public editions are. */
export const addressesOf = (work: Pick<Work, 'public'>): ReadonlyMap<Locale, string> =>
  new Map([...work.public].map(([locale, edition]) => [locale, addressOf(edition)]))

/** An address that leads to another, both below the site's root. */
export interface Moved {
  readonly locale: Locale
  readonly from: string
  readonly to: string
}

/** Give every address of a work that tells of its withdrawal, former ones too. */
export const goneAddresses = ({id, withdrawn, formerAddresses}: Work): readonly string[] =>
  withdrawn.flatMap((edition) => [
    ...new Set([
      addressOf(edition),
      permanentAddress(edition.locale, id),
      ...formerAddresses.filter(({locale}) => locale === edition.locale).map(({address}) => address),
    ]),
  ])

/** Give the former addresses of a work that lead to the present one. */
export const movedAddresses = (work: Work): readonly Moved[] =>
  work.formerAddresses.flatMap(({locale, address}) => {
    const now = work.public.get(locale)
    const to = now === undefined ? address : addressOf(now)
    return to === address ? [] : [{locale, from: address, to}]
  })

/** Give where an earlier version stands, whatever its title. */
export const versionAddress = ({locale, id, version}: Pick<Listed, 'locale' | 'id' | 'version'>): string =>
  `${permanentAddress(locale, id)}v${version}/`

/** Give where an edition's PDF stands. */
export const pdfAddress = (edition: Listed): string =>
  `${addressOf(edition)}${slug(edition.reference) || edition.id}-${edition.locale}.pdf`

/** Give where the versions of a document are listed, with what changed between them. */
export const historyAddress = (locale: Locale, id: string): string =>
  `${permanentAddress(locale, id)}versions/`

/** Give the edition with its text, for a page. */
export const withText = (listed: Listed, texts: ReadonlyMap<string, string>): EditionInput => {
  const text = texts.get(listed.edition)
  if (text === undefined) throw new Error(`no text of edition ${listed.edition}`)
  return {...listed, text}
}

/** Give an edition's text as it was set. */
export function bodyOf({edition}: Listed, bodies: ReadonlyMap<string, SetBody>): SetBody {
  const body = bodies.get(edition)
  if (body === undefined) throw new Error(`no body of edition ${edition}`)
  return body
}
