import type {LocaleFacts} from '../../../locales/facts.js'
import type {FeedItem} from './entry.js'

/** One locale's feed, whatever its format. */
export interface Feed {
  readonly facts: LocaleFacts
  readonly title: string
  readonly author: string
  /** URL of the page that lists the same entries. */
  readonly home: string
  /** URL of this very feed. */
  readonly self: string
  readonly updated: string
  readonly items: readonly FeedItem[]
}
