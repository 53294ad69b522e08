import type {FactsByLocale} from '../site.js'
import type {EditionInput} from '../edition.js'
import {describe} from '../page/json-ld.js'
import {writeTree} from '../page/document.js'
import type {Listed} from '../work.js'
import {keyOf} from '../parts/part.js'
import {renderBody} from './body.js'

/** An edition's text as its page shows it: HTML, and the first words for those who list it. */
export interface SetBody {
  readonly html: string
  readonly description: string
}

/** Set an edition's text: what takes longest of a page, and depends on the text, its title and its locale alone. */
export function setBody(
  {text, format, locale, title}: Pick<EditionInput, 'text' | 'format' | 'locale' | 'title'>,
  all: FactsByLocale,
): SetBody {
  const body = renderBody(text, format, all[locale], title)
  return {html: writeTree(body), description: describe(body)}
}

/** Hash everything that a set body depends on; `program` names what sets it. */
export const bodyKey = ({hash, format, locale, title}: Listed, program: string): string =>
  keyOf(program, hash, format, locale, title)
