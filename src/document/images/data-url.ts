/** Give the bytes of an image that is written out in an address (RFC 2397, base64), or null. */
export function readDataUrl(url: string): Uint8Array | null {
  const found = /^data:image\/[\w.+-]{1,40};base64,([\d+/=A-Za-z\s]*)$/i.exec(url)
  return found?.[1] === undefined ? null : Buffer.from(found[1], 'base64')
}
