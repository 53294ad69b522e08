import fc from 'fast-check'
import type {Inline, PairKind, PlaceholderKind} from '../../src/model/inline.js'
import type {XliffDocument, XliffSegment, XliffUnit} from '../../src/interchange/xliff/model.js'

const pairKind = fc.constantFrom<PairKind>('emphasis', 'strong', 'delete', 'link', 'html')
const standaloneKind = fc.constantFrom<PlaceholderKind>(
  'code',
  'image',
  'break',
  'autolink',
  'footnote',
  'entity',
)
/** Text that XML can hold, with what is awkward in it. */
const legal = fc.stringMatching(/^[a-zà-ÿ؀-ۿ <>&"'\n\r\t{}*_#|‏ ]{1,12}$/)
/** Any text at all. */
const any = fc.string({unit: 'binary', minLength: 1, maxLength: 8})

/** Content with codes: nested pairs, halves, crossing ones. */
const content = (text: fc.Arbitrary<string>, prefix: string): fc.Arbitrary<readonly Inline[]> =>
  fc.array(fc.tuple(fc.nat(3), text, pairKind, standaloneKind), {minLength: 1, maxLength: 6}).map((steps) => {
    const parts: Inline[] = []
    const open: {id: string; kind: PairKind}[] = []
    steps.forEach(([what, value, kind, standalone], index) => {
      const id = `${prefix}${String(index)}`
      const last = open.at(-1)
      if (what === 0 && parts.at(-1)?.type !== 'text') parts.push({type: 'text', value})
      else if (what === 1) {
        open.push({id, kind})
        parts.push({type: 'sc', id, kind, data: value})
      } else if (what === 2 && last) {
        open.pop()
        parts.push({type: 'ec', ...last, data: `${value}/`})
      } else parts.push({type: 'ph', id, kind: standalone, data: value, equiv: 'équiv\n"<'})
    })
    return parts
  })

const segment = (text: fc.Arbitrary<string>, id: string): fc.Arbitrary<XliffSegment> =>
  fc
    .record({
      source: content(text, `${id}c`),
      state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
      space: fc.constantFrom('', ' ', '\n', ' \t'),
      version: fc.option(fc.nat(99)),
      empty: fc.boolean(),
    })
    .map(({source, state, space, version, empty}) => ({
      id,
      source,
      space,
      version,
      state: state as XliffSegment['state'],
      subState: state === 'initial' ? 'bayan:mt' : '',
      target:
        state === 'initial' && empty
          ? null
          : [...source, {type: 'ph', id: 'z', kind: 'code', data: '', equiv: ''}],
    }))

const unit = (text: fc.Arbitrary<string>, id: string): fc.Arbitrary<XliffUnit> =>
  fc
    .record({
      one: segment(text, `${id}s1`),
      two: segment(text, `${id}s2`),
      matched: content(text, 'm'),
      words: legal,
      similarity: fc.integer({min: 0, max: 100}),
      type: fc.constantFrom('icm', 'em', 'tm', 'mt'),
    })
    .map(({one, two, matched, words, similarity, type}) => ({
      id,
      kind: 'list-item',
      segments: [one, two],
      notes: [
        {segment: one.id, category: 'issue', text: words},
        {segment: '', category: '', text: words},
      ],
      matches: [
        {segment: two.id, type: type as 'em', similarity, source: matched, target: matched, origin: words},
      ],
      terms: [{segment: one.id, text: words, equivalents: [{text: words, status: 'admitted'}]}],
    }))

const documentOf = (text: fc.Arbitrary<string>): fc.Arbitrary<XliffDocument> =>
  fc.tuple(unit(text, 'u1'), unit(text, 'u2')).map((units) => ({
    revision: 'c00001r1',
    reference: '2026-114 & <suite>',
    hash: 'ab'.repeat(32),
    source: 'fr',
    target: 'ar',
    units,
  }))

/** Documents that XLIFF 2 holds: any characters. */
export const anyDocument = documentOf(any)
/** Documents that XLIFF 1.2 holds: XML's characters. */
export const legalDocument = documentOf(legal)
