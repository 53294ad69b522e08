import {facts} from '../../locales/index.js'
import {anchorsOf, type AnchorTerms} from '../align/anchors.js'
import {propose, type AlignableText, type Proposal} from '../align/propose.js'
import {decodeDocument} from '../document/decode.js'
import {extract} from '../document/extract.js'
import {BayanError} from '../errors.js'
import {buildTermIndex} from '../leverage/term-index.js'
import {plainText} from '../model/inline.js'
import {locales, type Locale} from '../model/locale.js'
import type {Concept} from '../model/term.js'
import {dayIn} from '../pipeline/day-in.js'
import type {Ports} from '../pipeline/ports.js'
import {segment} from '../segment/segment.js'
import {allConcepts} from '../store/terms/export-concepts.js'
import {detectLocale} from './detect-locale.js'

/** One language's version of a communiqué that was published before. */
export interface ArchiveFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What two or three files have in common, for a person to look at. */
export interface Aligned {
  readonly files: readonly {readonly name: string; readonly locale: Locale; readonly sentences: number}[]
  readonly proposals: readonly Proposal[]
}

/** Align the versions of one communiqué. Nothing is written. Throws `document_*`, `locale_unknown`, `request_invalid`. */
export async function alignArchive(
  ports: Pick<Ports, 'pool' | 'clock' | 'config'>,
  files: readonly ArchiveFile[],
): Promise<Aligned> {
  const {concepts} = await allConcepts(ports.pool)
  return alignFiles(files, concepts, dayIn(ports.clock.now(), ports.config.timeZone))
}

/** Align files with the terms of a termbase, as they stood `on` an ISO 8601 day. */
export function alignFiles(files: readonly ArchiveFile[], concepts: readonly Concept[], on: string): Aligned {
  const read = files.map(readFile)
  const found = read.map(({locale}) => locale)
  if (read.length < 2 || read.length > locales.length || new Set(found).size !== read.length) {
    throw new BayanError('request_invalid', {place: 'files', got: found.join(' '), expected: '2–3'})
  }
  const texts = read.map(({locale, pieces}, index): AlignableText => {
    const target = found[index === 0 ? 1 : 0] ?? locale
    const terms: AnchorTerms = {index: buildTermIndex(concepts, facts[locale]), target, on}
    const sentences = pieces.map((piece) => ({
      ...piece,
      anchors: anchorsOf(piece.text, facts[locale], terms),
    }))
    return {locale, sentences}
  })
  return {
    files: texts.map(({locale, sentences}, index) => ({
      name: files[index]?.name ?? '',
      locale,
      sentences: sentences.length,
    })),
    proposals: propose(texts),
  }
}

function readFile({name, bytes}: ArchiveFile): {
  readonly locale: Locale
  readonly pieces: readonly {text: string; block: number; kind: string}[]
} {
  const {text, format} = decodeDocument(bytes, name)
  const {units} = extract(text, format)
  const locale = detectLocale(units.map(({content}) => plainText(content)).join('\n'))
  const kinds = new Map(units.map(({id, kind}, block) => [id, {kind, block}]))
  const pieces = segment(units, facts[locale].segmentation).flatMap(({unit, source}) => {
    const place = kinds.get(unit)
    const plain = plainText(source).replace(/\s+/g, ' ').trim()
    return place && /[\p{L}\p{Nd}]/u.test(plain) ? [{text: plain, ...place}] : []
  })
  return {locale, pieces}
}
