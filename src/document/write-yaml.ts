import {parse} from 'yaml'

/** Write a front matter value in the style of its source where that can hold it, else between double quotes. */
export function writeYaml(value: string, source: string): string {
  const style = source[0] ?? ''
  if (style === "'" && !/[\n\r\p{Cc}]/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  const plain = !`"'|>`.includes(style) && isPlain(value)
  return plain ? value : JSON.stringify(value)
}

/** Tell whether a value reads back as the same string without quotes, even inside a flow collection. */
function isPlain(value: string): boolean {
  if (/[\n\r\t,[\]{}]|^\s|\s$/.test(value)) return false
  try {
    const back: unknown = parse(`[${value}]`)
    return Array.isArray(back) && back.length === 1 && back[0] === value
  } catch {
    return false
  }
}
