/** What an image is by its own bytes, whatever its name says. Sizes in pixels. */
export interface ImageFacts {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  readonly ending: 'png' | 'jpg' | 'gif' | 'webp'
  readonly width: number
  readonly height: number
}

/** Read the head of a PNG, JPEG, GIF or WebP; null for everything else. SVG is none of them: it can hold scripts. */
export function sniffImage(bytes: Buffer): ImageFacts | null {
  try {
    const found = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes)
    return found !== null && found.width > 0 && found.height > 0 ? found : null
  } catch (error) {
    // It ends before its size is told.
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS') return null
    throw error
  }
}

/** Portable Network Graphics §11.2.2: IHDR comes first. */
function png(bytes: Buffer): ImageFacts | null {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return null
  return {type: 'image/png', ending: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)}
}

/** GIF89a §18: the logical screen. */
function gif(bytes: Buffer): ImageFacts | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null
  return {type: 'image/gif', ending: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8)}
}

/** RFC 9649 §2.5–2.7: lossy, lossless, extended. */
function webp(bytes: Buffer): ImageFacts | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const kind = bytes.toString('latin1', 12, 16)
  const of = (width: number, height: number): ImageFacts => ({
    type: 'image/webp',
    ending: 'webp',
    width,
    height,
  })
  if (kind === 'VP8 ') return of(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return kind === 'VP8X' ? of(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1) : null
}

/** ITU T.81 §B.2.2: the first start of frame (SOF), which is neither DHT, JPG nor DAC. */
function jpeg(bytes: Buffer): ImageFacts | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const mark = bytes.readUInt8(at + 1)
    if (bytes[at] !== 0xff) return null
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return {type: 'image/jpeg', ending: 'jpg', width, height}
    }
  }
  return null
}
