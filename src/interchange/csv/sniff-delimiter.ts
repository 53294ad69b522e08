/** What separates columns: French Excel writes `;`, others `,` or tabs. */
export const delimiters = [',', ';', '\t', '|'] as const

/** Tell the delimiter of a CSV by its first line: what stands most often outside quotation marks. */
export function sniffDelimiter(head: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((delimiter) => line.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
