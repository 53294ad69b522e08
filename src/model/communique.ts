import type {Format} from './document.js'
import type {Locale} from './locale.js'

/** What may leave the house: `public` anywhere; `embargoed` and `restricted` never to a third party. */
export const confidentialities = ['public', 'embargoed', 'restricted'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** `together`: every locale or none. `as-ready`: each locale when it is approved. */
export const releasePolicies = ['together', 'as-ready'] as const
export type ReleasePolicy = (typeof releasePolicies)[number]

/** The work, whatever its versions. */
export interface Communique {
  readonly id: string
  readonly reference: string
  readonly source: Locale
  readonly category: string
  readonly confidentiality: Confidentiality
  readonly policy: ReleasePolicy
  /** Not public before this instant; null when it may go as soon as it is approved. */
  readonly embargo: Date | null
  readonly createdBy: string
  readonly createdAt: Date
}

/** One immutable source text. `hash` is the SHA-256 of its UTF-8 bytes, in hexadecimal. */
export interface Revision {
  readonly id: string
  readonly communique: string
  readonly number: number
  readonly format: Format
  readonly text: string
  readonly hash: string
}

/** One revision in one locale. */
export interface TranslationRef {
  readonly revision: string
  readonly locale: Locale
}

/** What an editor says of a change: of form alone, of content, or of a fact that was wrong. */
export const changes = ['cosmetic', 'substantive', 'correction'] as const
export type Change = (typeof changes)[number]
