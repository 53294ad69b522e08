const stepBytes = 0x8000

/** Give a file's bytes in base 64. */
export async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let start = 0; start < bytes.length; start += stepBytes) {
    binary += String.fromCharCode(...bytes.subarray(start, start + stepBytes))
  }
  return btoa(binary)
}
