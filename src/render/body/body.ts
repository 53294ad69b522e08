import type {Root} from 'hast'
import type {LocaleFacts} from '../../../locales/facts.js'
import type {Format} from '../../model/document.js'
import {direct} from '../direction/direct.js'
import {typesetTree} from '../typography/hast.js'
import {wordsOf} from '../words.js'
import type {PlacedImage} from '../images.js'
import {placeHeadings, withoutTitleParagraph} from './headings.js'
import {placeImages} from './images.js'
import {placeLinks} from './links.js'
import {readMarkdown} from './markdown.js'
import {nameNotes} from './note-ids.js'
import {readPlainText} from './plain-text.js'
import {placeTables} from './tables.js'

/**
 * Render a document's body, without its front matter and title: read, made safe, set by the locale's typography, isolated
 * in its direction. `title` is what a plain text's first paragraph is compared with, `images` where those of the text
 * stand. Same input, same tree.
 */
export function renderBody(
  text: string,
  format: Format,
  facts: LocaleFacts,
  title = '',
  images: readonly PlacedImage[] = [],
): Root {
  const words = wordsOf(facts.locale)
  const read =
    format === 'markdown'
      ? placeHeadings(placeLinks(placeImages(nameNotes(readMarkdown(text, words)), images)))
      : withoutTitleParagraph(readPlainText(text), title)
  return direct(typesetTree(placeTables(read, words), facts.typography), facts)
}
