import type {PairKind, PlaceholderKind} from '../../model/inline.js'

/** XLIFF 2.1 §4.3.1 `type` and `subType` of inline elements, for each kind of code. */
type Types<K extends string> = Readonly<Record<K, readonly [type: string, subType: string]>>

const pairs: Types<PairKind> = {
  emphasis: ['fmt', 'xlf:i'],
  strong: ['fmt', 'xlf:b'],
  delete: ['fmt', 'bayan:delete'],
  link: ['link', 'bayan:link'],
  html: ['other', 'bayan:html'],
}

const placeholders: Types<PlaceholderKind> = {
  code: ['other', 'bayan:code'],
  image: ['image', 'bayan:image'],
  break: ['fmt', 'xlf:lb'],
  autolink: ['link', 'bayan:autolink'],
  html: ['other', 'bayan:html'],
  footnote: ['other', 'bayan:footnote'],
  entity: ['other', 'bayan:entity'],
}

/** Write a kind of pair as attributes. */
export const pairAttributes = (kind: PairKind): string => attributes(pairs[kind])

/** Write a kind of placeholder as attributes. */
export const placeholderAttributes = (kind: PlaceholderKind): string => attributes(placeholders[kind])

/** Read the kind of a pair; `html`, of which nothing is known, for what a tool made up. */
export const readPairKind = (subType: string | undefined): PairKind => kindOf(pairs, subType)

/** Read the kind of a placeholder. */
export const readPlaceholderKind = (subType: string | undefined): PlaceholderKind =>
  kindOf(placeholders, subType)

const attributes = ([type, subType]: readonly [string, string]): string =>
  ` type="${type}" subType="${subType}"`

const kindOf = <K extends string>(types: Types<K>, subType: string | undefined): K =>
  (Object.keys(types) as K[]).find((kind) => types[kind][1] === subType) ?? ('html' as K)
