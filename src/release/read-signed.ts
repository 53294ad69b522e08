import * as z from 'zod'

const text = z.string()
const key = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: text.regex(/^[A-Za-z0-9_-]{43}$/u),
})
const edition = z.looseObject({
  document: text,
  version: z.number(),
  locale: text,
  address: text,
  source: z.looseObject({sha256: text}),
})

/** What the files that vouch for a copy must hold: it comes from a stranger. */
export const signedShapes = {
  manifest: z.looseObject({
    release: text,
    files: z.array(z.looseObject({path: text, sha256: text})),
    editions: z.array(edition),
  }),
  signature: z.looseObject({kid: text, signature: text}),
  keys: z.looseObject({keys: z.array(key)}),
  moved: z.array(z.looseObject({from: text, to: text})),
}

/** Read JSON of a shape; null when it is none. */
export function readSigned<Shape extends z.ZodType>(
  shape: Shape,
  given: string | null,
): z.output<Shape> | null {
  try {
    return given === null ? null : (shape.safeParse(JSON.parse(given)).data ?? null)
  } catch {
    // Said as a problem of the file.
    return null
  }
}
