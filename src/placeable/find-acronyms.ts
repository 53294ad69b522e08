import type {PlainPlaceable} from './placeable.js'

const pattern =
  /(?<![\p{L}\d@./-])(?:\p{Lu}\.){2,}|(?<![\p{L}\d@./-])\p{Lu}[\p{Ll}]?\p{Lu}[\p{Lu}\d]*s?(?![\p{L}\d]|-[\p{L}\d\u0001])/gu
const shouting = 5

/** Find acronyms in Latin letters. A text whose words with capitals are all in capitals has none. */
export function findAcronyms(text: string): readonly PlainPlaceable[] {
  if (isShouted(text)) return []
  return [...text.matchAll(pattern)].map((match) => ({
    kind: 'acronym',
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
    text: match[0],
  }))
}

function isShouted(text: string): boolean {
  const words = text.match(/[\p{Lu}\p{Ll}]{2,}/gu) ?? []
  return (
    words.length >= shouting && words.every((word) => word === word.toUpperCase()) && /\p{Lu}/u.test(text)
  )
}
