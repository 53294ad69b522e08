import type {Dropped} from './dropped.js'

type Loss = Omit<Dropped, 'count'>

/** A list whose items Markdown can only count: `a)`, `iv.`, `أ)`. */
export const lettered: Loss = {kind: 'formatting', name: 'letters of a list'}

const letters = /^(?:(?:lower|upper)(?:Letter|Roman)|arabic(?:Alpha|Abjad))$/

/** Tell of each item of a Word document that has a letter (ECMA-376 §17.9); `numbering` says how its lists count. */
export function letteredItems(main: string, numbering: string): readonly Loss[] {
  const formats = new Map<string, string>()
  for (const [, id = '', levels = ''] of numbering.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([^]*?)<\/w:abstractNum>/g,
  )) {
    for (const [, level = '', format = ''] of levels.matchAll(
      /<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>(?:(?!<\/w:lvl>)[^])*?<w:numFmt w:val="(\w+)"/g,
    ))
      formats.set(`${id} ${level}`, format)
  }
  const lists = new Map<string, string>()
  for (const [, id = '', abstract = ''] of numbering.matchAll(
    /<w:num\b[^>]*w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/g,
  ))
    lists.set(id, abstract)
  const items = main.matchAll(/<w:numPr>\s*<w:ilvl w:val="(\d)"\s*\/>\s*<w:numId w:val="(\d+)"/g)
  return [...items].flatMap(([, level = '', list = '']) =>
    letters.test(formats.get(`${lists.get(list) ?? ''} ${level}`) ?? '') ? [lettered] : [],
  )
}
