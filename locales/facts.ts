import type {Direction, Locale} from '../src/model/locale.js'
import type {PunctuationFacts} from './punctuation.js'
import type {QuantityFacts} from './quantities.js'
import type {InflectionFacts} from './inflection.js'
import type {MeasureFacts} from './measures.js'
import type {NameFacts} from './names.js'
import type {PartFacts} from './parts.js'
import type {SearchFacts} from './search.js'
import type {SegmentationFacts} from './segmentation.js'
import type {SpellingFacts} from './spelling.js'
import type {TypographyFacts} from './typography.js'
import type {WordingFacts} from './wording.js'

/**
 * What Bayan knows of a language and its region, as data. A fourth locale is a new folder with these.
 * Each member lives in a file of its name in the locale's folder.
 */
export interface LocaleFacts {
  readonly locale: Locale
  /** BCP 47 tag that pages carry and `Intl` is asked with: `ar` alone has the wrong months for Morocco. */
  readonly tag: string
  /** ISO 15924. */
  readonly script: 'Latn' | 'Arab'
  readonly direction: Direction
  /** The language's own name for itself. */
  readonly name: string
  readonly punctuation: PunctuationFacts
  readonly quantities: QuantityFacts
  readonly measures: MeasureFacts
  readonly names: NameFacts
  readonly parts: PartFacts
  readonly segmentation: SegmentationFacts
  readonly search: SearchFacts
  /** Function words that tell the language of a text. */
  readonly commonWords: ReadonlySet<string>
  readonly typography: TypographyFacts
  readonly inflection: InflectionFacts
  readonly spelling: SpellingFacts
  readonly wording: WordingFacts
}
