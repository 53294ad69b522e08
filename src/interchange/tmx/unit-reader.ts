import {plainText, type Inline} from '../../model/inline.js'
import type {MemoryUnit, MemoryVariant} from '../../model/memory.js'
import {imported, refused, type Imported, type RefusalReason} from '../imported.js'
import {localeOf} from '../locale-of.js'
import type {Attributes} from '../xml/read-xml.js'
import {readDate} from './tmx-date.js'

/** What a file does not say of itself: its name, and when it is read. */
export interface TmxSource {
  readonly origin: string
  readonly now: Date
}

/** Gathers the variants of one `tu`. */
export interface UnitReader {
  variant(tag: string, content: readonly Inline[] | RefusalReason, contexts: readonly string[]): void
  finish(headerTag: string): Imported<Omit<MemoryUnit, 'id'>>
}

/** Most language tags named in a refusal. */
const maxTags = 8

/** Read a `tu` that begins on a line; its first fault refuses it. */
export function unitReader(line: number, attributes: Attributes, source: TmxSource): UnitReader {
  const variants: MemoryVariant[] = []
  const tags: string[] = []
  let refusal: RefusalReason | null = null
  return {
    variant(tag, content, contexts) {
      if (tags.length < maxTags) tags.push(tag)
      const locale = localeOf(tag)
      if (typeof content === 'string') refusal ??= content
      else if (locale !== null && variants.some((other) => other.locale === locale))
        refusal ??= 'locale_twice'
      else if (locale !== null && plainText(content).trim() === '') refusal ??= 'blank'
      else if (locale !== null)
        variants.push(contexts.length > 0 ? {locale, content, contexts} : {locale, content})
    },
    finish(headerTag) {
      if (refusal) return refused(line, refusal, attributes['tuid'] ?? '')
      if (variants.length < 2) return refused(line, 'too_few_locales', tags.join(' '))
      const authoritative = localeOf(attributes['srclang'] ?? headerTag)
      return imported(line, {
        variants,
        origin: source.origin,
        communique: null,
        authoritative: variants.some(({locale}) => locale === authoritative) ? authoritative : null,
        createdAt: readDate(attributes['changedate']) ?? readDate(attributes['creationdate']) ?? source.now,
      })
    },
  }
}
