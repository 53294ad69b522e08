import * as z from 'zod'
import {maxImages} from '../../document/images/limits.js'
import {confidentialities, releasePolicies} from '../../model/communique.js'
import {locales} from '../../model/locale.js'

/** A document as it is handed in. */
export const original = z.object({
  name: z.string().max(255).describe('File name; its ending tells the format'),
  text: z.string().optional().describe('The document, when it is text'),
  base64: z.string().optional().describe('The document, as bytes'),
})

/** A document with what an editor says of it. */
export const submission = original.extend({
  images: z.array(z.string()).max(maxImages).optional().describe('Images of the text, in base64'),
  source: z.enum(locales).optional(),
  reference: z.string().optional(),
  category: z.string().max(60).optional(),
  confidentiality: z.enum(confidentialities).optional(),
  policy: z.enum(releasePolicies).optional(),
  embargo: z.string().optional().describe('ISO 8601; without an offset, in `timeZone`'),
  timeZone: z.string().max(60).optional().describe('IANA name; without it, the time zone of the house'),
  signatories: z
    .array(z.string().min(1).max(200))
    .max(20)
    .optional()
    .describe('People whose signature it needs'),
})

export const bytesOf = ({text, base64}: z.infer<typeof original>): Buffer =>
  Buffer.from(base64 ?? text ?? '', base64 === undefined ? 'utf8' : 'base64')
