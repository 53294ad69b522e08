import type {Inline, PairKind, PlaceholderKind} from '../../model/inline.js'

type Code = Exclude<Inline, {readonly type: 'text'}>

/** The kinds that XLIFF 1.2 §2.3 (`ctype`) has a word for; the others are `x-` and our word. */
const words: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  link: 'link',
  image: 'image',
  break: 'lb',
}

const pairKinds: readonly PairKind[] = ['emphasis', 'strong', 'delete', 'link', 'html']
const placeholderKinds: readonly PlaceholderKind[] = [
  'code',
  'image',
  'break',
  'autolink',
  'html',
  'footnote',
  'entity',
]

/** Write the kind of a code as `ctype`. */
export const typeOf = ({kind}: Code): string => words[kind] ?? `x-${kind}`

/** Read a pair's kind; `html` when it is not known. */
export const pairKindOf = (type: string | undefined): PairKind => find(pairKinds, type)

/** Read a placeholder's kind; `html` when it is not known. */
export const placeholderKindOf = (type: string | undefined): PlaceholderKind => find(placeholderKinds, type)

const find = <K extends string>(kinds: readonly K[], type: string | undefined): K =>
  kinds.find((kind) => (words[kind] ?? `x-${kind}`) === type) ?? ('html' as K)
