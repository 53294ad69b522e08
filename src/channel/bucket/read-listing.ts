import {SaxesParser} from 'saxes'

/** One page of a listing: keys, and the token that asks for the next page. */
export interface Listing {
  readonly keys: readonly string[]
  readonly next: string | null
}

/** Read the answer of ListObjectsV2 (Amazon S3 API Reference). */
export function readListing(xml: string): Listing {
  const keys: string[] = []
  let [next, text]: [string | null, string] = [null, '']
  const parser = new SaxesParser()
  parser.on('opentag', () => (text = ''))
  parser.on('text', (some) => (text += some))
  parser.on('closetag', ({name}) => {
    if (name === 'Key') keys.push(text)
    if (name === 'NextContinuationToken') next = text
  })
  parser.write(xml).close()
  return {keys, next}
}
