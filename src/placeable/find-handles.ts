import type {PlainPlaceable} from './placeable.js'

const patterns = [
  ['url', /(?:https?:\/\/|www\.)[^\s<>"«»“”()،؛]+[^\s<>"«»“”().,;:!?،؛؟]/giu],
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/giu],
  ['phone', /(?<![\p{L}\d])(?:\+|00)\d{1,3}(?:[ .\u00a0\u202f()-]{0,2}\d){6,12}(?!\d)/gu],
  ['phone', /(?<![\d.,/-])0\d(?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/gu],
  [
    'url',
    /(?<![\p{L}\d@.-])(?:[a-z\d-]+\.)+(?:ma|org|com|net|int|fr|eu|gov|gov\.ma|tn|dz|example)(?:\/[^\s<>"«»،؛]*[^\s<>"«»().,;:!?،؛؟])?(?![\p{L}\d@-])/giu,
  ],
] as const

/** Find addresses of pages and mail, and telephone numbers. `value` of a phone is its digits. */
export function findHandles(text: string): readonly PlainPlaceable[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: kind === 'phone' ? match[0].replace(/\D/g, '') : match[0],
    })),
  )
}
