/** Write a character as a numeric reference (CommonMark 0.31 §2.5). */
export const reference = (mark: string): string =>
  `&#x${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
