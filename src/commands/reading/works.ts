import {facts} from '../../../locales/index.js'
import {extract} from '../../document/extract.js'
import type {Extracted, Format} from '../../model/document.js'
import type {EditionInput} from '../../render/edition.js'
import type {PlacedImage} from '../../render/images.js'
import {renderPage} from '../../render/page/render-page.js'
import type {Site} from '../../render/site.js'
import {showUnderstood} from './show-understood.js'

/** A text as it was handed in or is kept. */
export interface Text {
  readonly text: string
  readonly format: Format
}

/** Its units and data, without the skeleton, which is as long as the text again. */
export type Read = Pick<Extracted, 'units' | 'fields'>

/** What a page would be of, had nothing been published yet. */
export interface Page {
  readonly edition: EditionInput
  readonly site: Site
  readonly images: readonly PlacedImage[]
}

/** Pure work on whole texts, which takes as long as they are. */
export const works = {
  extract: (texts: readonly Text[]): readonly Read[] =>
    texts.map(({text, format}) => {
      const {units, fields} = extract(text, format)
      return {units, fields}
    }),
  understand: showUnderstood,
  page: ({edition, site, images}: Page): string =>
    renderPage(edition, {...site, published: new Map()}, facts, images),
}

export type Works = typeof works
