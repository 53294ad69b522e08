import type {CodeView} from '../api/wire.js'

const signs: Readonly<Record<string, string>> = {
  strong: 'B',
  emphasis: 'I',
  delete: 'S',
  link: '↗',
  autolink: '↗',
  image: '▣',
  break: '↵',
  footnote: '※',
  code: '{}',
  html: '<>',
  entity: '&',
}

/** What a chip shows: the sign of what the code stands for, and its number. */
export const chipLabel = (code: CodeView): string => `${signs[code.kind] ?? ''}${code.id}`

/** Find what the source says of a code. */
export const codeView = (codes: readonly CodeView[], type: string, id: string): CodeView =>
  codes.find((code) => code.type === type && code.id === id) ?? {
    type: type as CodeView['type'],
    id,
    kind: '',
    equiv: '',
  }

/** Make the element of a chip: left to right and isolated, so that the text around it keeps its order. */
export function chipElement(code: CodeView): HTMLElement {
  const chip = document.createElement('span')
  chip.className = `chip chip-${code.type}`
  chip.dir = 'ltr'
  chip.contentEditable = 'false'
  chip.dataset['code'] = code.id
  chip.dataset['type'] = code.type
  chip.textContent = chipLabel(code)
  if (code.equiv !== '') chip.title = code.equiv
  return chip
}
