import type {SpellingFacts} from '../../locales/spelling.js'

/** Give what a word may have meant, one slip away, the likeliest slips first; most of them are no words. */
export function nearWords(word: string, {letters, confusions}: SpellingFacts): readonly string[] {
  const near = [
    ...(confusions ?? []).flatMap((slip) => confused(word, slip)),
    ...places(word).map((at) => replaced(word, at, word.charAt(at).repeat(2))),
    ...places(word)
      .filter((at) => word.charAt(at) === word.charAt(at + 1))
      .map((at) => replaced(word, at, '')),
    ...(confusions === null ? anySlip(word, [...letters]) : []),
  ]
  return [...new Set(near)].filter((one) => one !== word)
}

const places = (word: string): readonly number[] => Array.from({length: word.length}, (_, at) => at)

const replaced = (word: string, at: number, to: string): string => word.slice(0, at) + to + word.slice(at + 1)

const confused = (word: string, [written = '', meant = '']: string): readonly string[] =>
  places(word)
    .filter((at) => word.charAt(at) === written)
    .map((at) => replaced(word, at, meant))

/** Two neighbours swapped, one letter left out, put in or in the place of another. */
const anySlip = (word: string, letters: readonly string[]): readonly string[] => [
  ...places(word).map((at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)),
  ...[...places(word), word.length].flatMap((at) =>
    letters.map((letter) => word.slice(0, at) + letter + word.slice(at)),
  ),
  ...places(word).map((at) => replaced(word, at, '')),
  ...places(word).flatMap((at) => letters.map((letter) => replaced(word, at, letter))),
]
