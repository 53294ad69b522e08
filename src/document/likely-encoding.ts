/** Encodings that originals come in besides UTF-8, by the label that `TextDecoder` knows. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256'

/** Bytes looked at. */
const lookedAtBytes = 65_536

/** Share of bytes in every second place that are zero, Arabic's (06) or punctuation's (20) in a text of UTF-16. */
const highShare = 0.7

/** Share of letters beyond ASCII from which a text of one byte a letter is Arabic: French has 3–6 %. */
const arabicShare = 0.3

/** Say which encoding bytes that are no UTF-8 seem to have: for a person to try, nothing is decoded by it. */
export function likelyEncoding(bytes: Uint8Array): Encoding {
  const seen = bytes.subarray(0, lookedAtBytes)
  return unmarkedUtf16(seen) ?? (isArabic(seen) ? 'windows-1256' : 'windows-1252')
}

/** Tell UTF-16 that has no byte order mark by the upper halves of its letters. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = bytes.length >> 1
  if (units < 2) return null
  const high = [0, 0]
  bytes.subarray(0, units * 2).forEach((byte, at) => {
    if (byte === 0 || byte === 6 || byte === 0x20) high[at & 1] = (high[at & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = high
  if (odd / units >= highShare && odd > even * 2) return 'utf-16le'
  return even / units >= highShare && even > odd * 2 ? 'utf-16be' : null
}

function isArabic(bytes: Uint8Array): boolean {
  const letters = new TextDecoder('windows-1256').decode(bytes).match(/\p{L}/gu) ?? []
  const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter))
  return arabic.length > letters.length * arabicShare
}
