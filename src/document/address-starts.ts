/** Kinds of bare address (GFM §6.9): `a@b.ma`, `https://b.ma`, `www.b.ma`. */
export type AddressKind = 'mail' | 'protocol' | 'www'

/** Where bare addresses of one kind may begin: the characters that do so there, and how many UTF-16 units come before. */
export interface Starts {
  readonly kind: AddressKind
  readonly characters: ReadonlySet<string>
  readonly offsets: ReadonlySet<number>
}

const sign = /@|:\/\/|www\./i
const patterns: readonly (readonly [AddressKind, RegExp])[] = [
  // The parser begins an address at no letter that has one of these before it.
  ['mail', /(?<![\w+.-])[\w+.-]+(?=@)/g],
  ['protocol', /https?:\/\//gi],
  ['www', /www\./gi],
]

/** Give where bare addresses may begin in a text, mail first: at no other place need one be looked for. */
export function addressStarts(text: string): readonly Starts[] {
  if (!sign.test(text)) return []
  return patterns
    .map(([kind, pattern]) => {
      const found = [...text.matchAll(pattern)]
      const characters = new Set(found.map(([match]) => match.charAt(0)))
      return {kind, characters, offsets: new Set(found.map(({index}) => index))}
    })
    .filter(({offsets}) => offsets.size > 0)
}
