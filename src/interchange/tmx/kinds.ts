import type {PairKind, PlaceholderKind} from '../../model/inline.js'

/** TMX 1.4b `type` of inline elements, for each kind of code; `x-` where the standard recommends none. */
export const pairTypes: Readonly<Record<PairKind, string>> = {
  emphasis: 'italic',
  strong: 'bold',
  delete: 'x-delete',
  link: 'link',
  html: 'x-html',
}

export const placeholderTypes: Readonly<Record<PlaceholderKind, string>> = {
  code: 'x-code',
  image: 'image',
  break: 'lb',
  autolink: 'x-autolink',
  html: 'x-html',
  footnote: 'fnote',
  entity: 'x-entity',
}

/** Read a pair's `type`; what is not known is `html`, a code that nothing is known of. */
export const pairKind = (type: string | undefined): PairKind => keyFor(pairTypes, baseOf(type)) ?? 'html'

/** Read a placeholder's `type`. */
export const placeholderKind = (type: string | undefined): PlaceholderKind =>
  keyFor(placeholderTypes, baseOf(type)) ?? 'html'

/** What a reader sees of a placeholder is in no attribute of TMX: we write it after the `type`. */
const equivMark = ';equiv='

export const withEquiv = (type: string, equiv: string): string =>
  equiv === '' ? type : `${type}${equivMark}${encodeURIComponent(equiv)}`

export function equivOf(type: string | undefined): string {
  const encoded = (type ?? '').split(equivMark)[1]
  try {
    return encoded === undefined ? '' : decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

const baseOf = (type: string | undefined): string => (type ?? '').split(equivMark)[0]?.toLowerCase() ?? ''

const keyFor = <K extends string>(types: Readonly<Record<K, string>>, type: string): K | undefined =>
  (Object.keys(types) as K[]).find((key) => types[key] === type)
