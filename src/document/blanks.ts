/** Join lines as a reader sees them: the break and the blanks around it become one space. Linear, as `\s*\n` is not. */
export const joinLines = (value: string): string =>
  /[\n\r]/.test(value)
    ? value
        .split(/\r\n|\n|\r/)
        .map((line, index, lines) => trimEnd(trimStart(line, index > 0), index < lines.length - 1))
        .join(' ')
    : value

/** Leave out spaces and tabs at the start; a no-break space is text. */
export function trimStart(value: string, wanted = true): string {
  let start = 0
  while (wanted && (value[start] === ' ' || value[start] === '\t')) start += 1
  return value.slice(start)
}

/** Leave out spaces and tabs at the end. */
export function trimEnd(value: string, wanted = true): string {
  let end = value.length
  while (wanted && (value[end - 1] === ' ' || value[end - 1] === '\t')) end -= 1
  return value.slice(0, end)
}
