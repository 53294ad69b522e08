import type {Converted} from './convert/html-to-markdown.js'
import {inThread} from './convert/in-thread.js'

/**
 * Turn a DOCX into Markdown: headings, lists, tables, links, notes, title, quotations, descriptions of pictures; tells
 * what is not kept. Throws `document_too_large`, `document_unreadable`.
 */
export const fromDocx = (bytes: Uint8Array): Promise<Converted> => inThread({format: 'docx', bytes})
