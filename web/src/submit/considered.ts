import type {Considered as StoredConsidered} from '../../../src/commands/consider.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {toBase64} from '../parts/to-base64.js'

export type Considered = Wire<StoredConsidered>

/** What the person handed in: a file, or a text that was typed. */
export interface Original {
  readonly text: string
  readonly file: File | null
}

/** What the person said of it; an empty field is read from the document. */
export const fields = [
  'source',
  'reference',
  'category',
  'confidentiality',
  'policy',
  'embargo',
  'timeZone',
] as const
export type Given = Readonly<Partial<Record<(typeof fields)[number], string>>> & {
  /** Accounts whose signature it waits for. */
  readonly signatories?: readonly string[]
}

const pastedName = 'pasted.md'

/** Give a submission as the server takes it. */
export async function bodyOf({text, file}: Original, {signatories = [], ...given}: Given): Promise<object> {
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const content = file ? {name: file.name, base64: await toBase64(file)} : {name: pastedName, text}
  return {...named, ...content, ...(signatories.length > 0 ? {signatories} : {})}
}

/** Ask what would come of a submission. */
export const consider = async (original: Original, given: Given): Promise<Considered> =>
  request<Considered>('/api/submissions', {method: 'POST', body: await bodyOf(original, given)})
