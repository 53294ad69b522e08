import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {contentKeys, type ContentKeys} from './content-keys.js'
import {features} from './features.js'
import {signature} from './signature.js'
import {wordsOf} from './words.js'

/** What the store keeps of a content to find it again. */
export interface ContentIndex extends ContentKeys {
  readonly plain: string
  /** Length in words, as similarity counts them. */
  readonly words: number
  readonly signature: string
  readonly features: readonly number[]
}

/** Work out how a content is found again in a memory. */
export function indexContent(content: readonly Inline[], facts: LocaleFacts): ContentIndex {
  const words = wordsOf(content)
  return {
    ...contentKeys(content, facts),
    plain: plainText(content),
    words: words.length,
    signature: signature(words),
    features: features(content, facts),
  }
}
