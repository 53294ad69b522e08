import type {Direction} from '../model/locale.js'

/**
 * Say in a PDF that its pages are read from right to left (`/ViewerPreferences /Direction /R2L`, ISO 32000-1, 12.2): Chromium
 * does not. The catalog is written again as an incremental update (7.5.6), so not a byte of what was there, tags and
 * outline among it, is touched. A PDF whose catalog is not as Chromium writes it is given back as it is.
 */
export function readFrom(direction: Direction, pdf: Uint8Array): Uint8Array {
  if (direction === 'ltr') return pdf
  const text = Buffer.from(pdf).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]
  const trailer =
    /trailer\s*<<(?<entries>[^>]*)>>\s*startxref\s+\d+\s+%%EOF\s*$/u.exec(text)?.groups?.['entries'] ?? ''
  const root = /\/Root (\d+) 0 R/u.exec(trailer)?.[1]
  const catalog = new RegExp(`\\n${root ?? '-'} 0 obj\\n<<(/Type /Catalog[\\s\\S]*?)>>\\nendobj`, 'u').exec(
    text,
  )?.[1]
  if (start === undefined || root === undefined || catalog === undefined) return pdf
  if (catalog.includes('/Direction')) return pdf
  const own = catalog.includes('/ViewerPreferences <<')
    ? catalog.replace('/ViewerPreferences <<', '/ViewerPreferences <</Direction /R2L\n')
    : `${catalog}\n/ViewerPreferences <</Direction /R2L>>`
  const at = pdf.byteLength + 1
  const object = `${root} 0 obj\n<<${own}>>\nendobj\n`
  const table = `xref\n${root} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const end = `trailer\n<<${trailer.trim()}\n/Prev ${start}>>\nstartxref\n${at + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`\n${object}${table}${end}`, 'latin1')])
}
