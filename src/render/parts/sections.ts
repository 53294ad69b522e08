import {facts} from '../../../locales/index.js'
import {locales, type Locale} from '../../model/locale.js'
import {addressOf, fileOf, permanentAddress} from '../address.js'
import {pageAddress, pagesOf} from '../listings.js'
import {renderAbout} from '../page/render-about.js'
import {renderCorrections, type Told} from '../page/render-corrections.js'
import {sectionAddress} from '../sections.js'
import type {Site} from '../site.js'
import type {Listed, Work} from '../work.js'
import {keyOf, type Part} from './part.js'

/** Notes on one page of the corrections, latest first. */
export const correctionsMaxEntries = 200

/** The page about the site and the page of corrections, in every locale. */
export function sectionParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const told = locales.map((locale) => [locale, toldIn(locale, works)] as const)
  return [
    {
      name: 'about',
      key: keyOf(version, site),
      needs: [],
      make: () =>
        locales.map((locale) => ({
          path: fileOf(sectionAddress(locale, 'about')),
          body: renderAbout(locale, site, facts),
        })),
    },
    {
      name: 'corrections',
      key: keyOf(version, site, told),
      needs: [],
      make: () =>
        told.flatMap(([locale, all]) =>
          correctionPages(all).map((some, index, {length: count}) => {
            const number = index + 1
            const addresses = new Map(
              told
                .filter(([, of]) => number <= correctionPages(of).length)
                .map(([one]) => [one, pageAddress(sectionAddress(one, 'corrections'), number)] as const),
            )
            return {
              path: fileOf(addresses.get(locale) ?? ''),
              body: renderCorrections(locale, some, site, facts, {number, count, addresses}),
            }
          }),
        ),
    },
  ]
}

function toldIn(locale: Locale, works: readonly Work[]): readonly Told[] {
  return works
    .flatMap((work) => {
      const shown = work.public.get(locale)
      const gone = work.withdrawn.filter((edition) => edition.locale === locale)
      return [
        ...(shown === undefined || shown.notes.length === 0
          ? []
          : notesOf(shown, shown.title, addressOf(shown))),
        ...gone.flatMap((one) => notesOf(one, one.reference, permanentAddress(locale, work.id))),
      ]
    })
    .toSorted((a, b) => b.note.at.localeCompare(a.note.at))
}

const correctionPages = (all: readonly Told[]): readonly (readonly Told[])[] =>
  pagesOf(all, correctionsMaxEntries)

const notesOf = ({notes}: Listed, name: string, address: string): readonly Told[] =>
  notes.map((note) => ({note, name, address}))
