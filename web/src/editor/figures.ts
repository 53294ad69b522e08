const figure = /\p{Nd}(?:[\p{Nd}.,\u00a0\u202f\u066b\u066c ]*\p{Nd})?/gu
const grouping = /[^\p{Nd}]/gu
const zeros = [0x0660, 0x06f0] as const

/** Write Arabic-Indic digits as European ones. */
const western = (digits: string): string =>
  digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= zeros[1] ? zeros[1] : zeros[0]))
  })

/** Give the figures of a text, whatever separates their groups and decimals, in order of size. */
const figuresOf = (text: string): readonly string[] =>
  [...text.matchAll(figure)].map(([one]) => western(one.replace(grouping, ''))).sort()

/** Tell whether two texts have the same figures. It only points out: clocks and ordinals may rightly differ. */
export const sameFigures = (one: string, other: string): boolean =>
  figuresOf(one).join(' ') === figuresOf(other).join(' ')
