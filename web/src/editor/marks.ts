/** Characters without ink that change how a text is set or ordered, with the short name that stands for each. */
export const marks: readonly {readonly name: string; readonly value: string}[] = [
  {name: 'NBSP', value: '\u00a0'},
  {name: 'NNBSP', value: '\u202f'},
  {name: 'LRM', value: '\u200e'},
  {name: 'RLM', value: '\u200f'},
  {name: 'LRI', value: '\u2066'},
  {name: 'RLI', value: '\u2067'},
  {name: 'FSI', value: '\u2068'},
  {name: 'PDI', value: '\u2069'},
  {name: 'ZWNJ', value: '\u200c'},
  {name: 'ZWJ', value: '\u200d'},
  {name: 'SHY', value: '\u00ad'},
  {name: 'TATWEEL', value: '\u0640'},
]

/** Give the short name of a mark, or its code point. */
export const markName = (value: string): string =>
  marks.find((mark) => mark.value === value)?.name ??
  `U+${(value.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
