import {BayanError} from '../../errors.js'
import type {Failed} from '../apart/one-answer.js'
import {decodeHtml} from '../decode-html.js'
import {openAlbum} from '../images/album.js'
import {docxToHtml} from './docx-to-html.js'
import {htmlToMarkdown, type Converted} from './html-to-markdown.js'

/** What the thread is asked. */
export interface Job {
  readonly format: 'docx' | 'html'
  readonly bytes: Uint8Array
}

/** What the thread answers. */
export type Answer = ({readonly type: 'done'} & Converted) | Failed

/** Convert one document. Never throws: a document that breaks the converters is `document_unreadable`. */
export async function run({format, bytes}: Job): Promise<Answer> {
  try {
    const album = openAlbum()
    if (format === 'html') return {type: 'done', ...htmlToMarkdown(decodeHtml(bytes), album)}
    const {html, losses} = await docxToHtml(bytes, album)
    return {type: 'done', ...htmlToMarkdown(html, album, losses)}
  } catch (error) {
    if (error instanceof BayanError) return {type: 'failed', code: error.code, detail: error.detail}
    return {
      type: 'failed',
      code: 'document_unreadable',
      detail: {reason: (error as Error).message.slice(0, 100)},
    }
  }
}
