import type {Inline} from '../../src/model/inline.js'
import type {MemoryUnit} from '../../src/model/memory.js'
import type {XliffDocument, XliffSegment} from '../../src/interchange/xliff/model.js'

const text = (value: string): Inline => ({type: 'text', value})

const segment = (
  id: string,
  source: readonly Inline[],
  space = '',
  target: string | null = null,
): XliffSegment => ({
  id,
  source,
  space,
  target: target === null ? null : [text(target)],
  state: target === null ? 'initial' : 'translated',
  subState: '',
  version: 1,
})

/** A small communiqué on its way to a translator: a title, a sentence with codes, one that is translated. */
export const delegation: XliffDocument = {
  revision: 'c00001r1',
  reference: '2026-114',
  hash: 'ab'.repeat(32),
  source: 'fr',
  target: 'ar',
  units: [
    {
      id: 'u1',
      kind: 'title',
      segments: [segment('u1s1', [text('Le ministre reçoit une délégation')])],
      notes: [{segment: 'u1s1', category: 'comment', text: 'Voir le glossaire'}],
      matches: [],
      terms: [],
    },
    {
      id: 'u2',
      kind: 'paragraph',
      segments: [
        segment(
          'u2s1',
          [
            text('La réunion a eu lieu '),
            {type: 'sc', id: '1', kind: 'strong', data: '**'},
            text('mardi'),
            {type: 'ec', id: '1', kind: 'strong', data: '**'},
            text('.'),
          ],
          ' ',
        ),
        segment('u2s2', [text('Elle compte 12 membres & 3 invités.')], '', 'وتضم 12 عضوا و3 مدعوين.'),
      ],
      notes: [],
      matches: [],
      terms: [],
    },
  ],
}

/** What the memory has of it. */
export const delegationUnit: MemoryUnit = {
  id: '1',
  variants: [
    {locale: 'fr', content: [text('Le ministre reçoit une délégation')]},
    {locale: 'ar', content: [text('الوزير يستقبل وفدا')]},
  ],
  origin: 'agence <de presse>',
  communique: null,
  authoritative: 'fr',
  createdAt: new Date('2025-01-01T00:00:00Z'),
}
