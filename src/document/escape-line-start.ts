/** Escape what would begin a block at the start of a line (CommonMark 0.31 §4, §5; GFM §4.10). */
export function lineStart(text: string): string {
  return text
    .replace(/^#{1,6}(?=[ \t]|$)/, '\\$&')
    .replace(/^>/, '\\$&')
    .replace(/^[-+*_](?=[ \t]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
    .replace(/^[=:|-](?=[=\-| \t:]*$)/, '\\$&')
    .replace(/^-(?=(?:[ \t]*-){2})/, '\\$&')
}
