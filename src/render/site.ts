import type {LocaleFacts} from '../../locales/facts.js'
import type {Locale} from '../model/locale.js'
import type {Logo} from './theme.js'

/** The facts of every locale, by locale, as `locales/index.ts` has them. */
export type FactsByLocale = Readonly<Record<Locale, LocaleFacts>>

/** Places of a page that a house may fill: below the header, in the footer, below a communiqué's text. */
export const slotNames = ['banner', 'footer', 'closing'] as const
export type SlotName = (typeof slotNames)[number]

/** What every page of a site shares. */
export interface Site {
  /** Absolute, with or without a path, without a trailing slash: `https://www.example.ma/presse`. */
  readonly baseUrl: string
  readonly siteName: Readonly<Record<Locale, string>>
  /** The body that issues the communiqués. */
  readonly authority: Readonly<Record<Locale, string>>
  /** Locale that `x-default` names when a document is published in it. */
  readonly defaultLocale: Locale
  /** What the page about the site says, and whom to write to, when the house says it itself. */
  readonly about?: Readonly<Partial<Record<Locale, string | undefined>>>
  readonly contact?: Readonly<Partial<Record<Locale, string | undefined>>>
  /** Style rules of the house's theme, which follow Bayan's own. */
  readonly css?: string
  readonly logo?: Logo
  /** Markdown that the house puts into its pages, by place and locale: `banner.fr`. */
  readonly slots?: Readonly<Partial<Record<`${SlotName}.${Locale}`, string>>>
  /** The version that counts when versions differ; the original when nothing is said. */
  readonly authoritative?: Locale | 'original' | 'none' | undefined
  /** Pages of translations tell how each paragraph came to be. */
  readonly showsOrigins?: boolean | undefined
}

/** A site seen from one document: the locales it is published in, each with its address (`addressOf`). */
export interface DocumentSite extends Site {
  readonly published: ReadonlyMap<Locale, string>
}

/** Give the locale whose version counts when versions differ; null when the house says none does. */
export const authoritativeLocale = (
  {sourceLocale}: {readonly sourceLocale: Locale},
  {authoritative = 'original'}: Pick<Site, 'authoritative'>,
): Locale | null =>
  authoritative === 'original' ? sourceLocale : authoritative === 'none' ? null : authoritative
