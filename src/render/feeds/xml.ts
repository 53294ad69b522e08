/** A piece of XML already written. */
export type Xml = {readonly xml: string}

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escapeText = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => references[letter] ?? letter)

/** Write one element; strings are escaped, once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Xml)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.xml)).join('')
  return {
    xml: inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`,
  }
}

/** Write a document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
