import {finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {elements, named, placeOf, textBelow} from './tree.js'

/** Check ids, encoded addresses, the language switcher and the data block: A50, A51, A52, A56. */
export function checkLinks(page: HtmlPage): readonly PageFinding[] {
  return [...checkIds(page), ...checkEncoding(page), ...checkSwitcher(page), ...checkData(page)]
}

function checkIds({body}: HtmlPage): readonly PageFinding[] {
  const ids = elements(body).flatMap(({attributes}) =>
    attributes['id'] === undefined ? [] : [attributes['id']],
  )
  const known = new Set(ids)
  const repeated =
    known.size === ids.length && !known.has('')
      ? []
      : ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)
  const missing = elements(body).flatMap(({attributes}) => {
    const target = attributes['href']?.startsWith('#') === true ? attributes['href'].slice(1) : null
    return target === null || known.has(decodeURIComponent(target)) ? [] : [target]
  })
  return [
    ...repeated.map((id) => finding('A51', `#${id}`, id, 'Give every id once, and not empty.')),
    ...missing.map((id) => finding('A51', `#${id}`, id, 'Link to an id that is on the page.')),
  ]
}

function checkEncoding({html}: HtmlPage): readonly PageFinding[] {
  const found: PageFinding[] = []
  for (const node of elements(html))
    for (const value of [node.attributes['href'], node.attributes['src']]) {
      if (value === undefined || (/^[\x21-\x7E]*$/u.test(value) && decodes(value))) continue
      found.push(finding('A52', placeOf(node), value, 'Percent-encode the address, in NFC.'))
    }
  return found
}

function decodes(value: string): boolean {
  if (!value.includes('%')) return true
  try {
    const plain = decodeURI(value)
    return plain === plain.normalize('NFC') && !/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(plain)
  } catch {
    // A URIError says that what follows a percent sign is not UTF-8.
    return false
  }
}

function checkSwitcher({body, all}: HtmlPage): readonly PageFinding[] {
  const nav = named(body, 'nav').find(({attributes}) => attributes['class'] === 'languages')
  if (nav === undefined) return []
  return Object.values(all).flatMap(({tag, direction, name}) => {
    const node = elements(nav).find(({attributes}) => attributes['lang'] === tag)
    const right =
      node !== undefined &&
      textBelow(node) === name &&
      node.attributes['dir'] === direction &&
      (node.name !== 'a' || node.attributes['hreflang'] === tag)
    return right
      ? []
      : [finding('A50', 'nav.languages', tag, `Name ${name} with its lang, hreflang and dir.`)]
  })
}

function checkData({head, html}: HtmlPage): readonly PageFinding[] {
  return named(head, 'script').flatMap((node) => {
    if (node.attributes['src'] !== undefined) return []
    const text = textBelow(node)
    const data = parse(text)
    if (data === null) return [finding('A56', 'script', text, 'Write JSON.')]
    if (/[\u200E\u200F\u061C\u202A-\u202E]|\\u20[0-6]/u.test(text))
      return [finding('A56', 'script', text, 'Leave bidi controls out of JSON-LD.')]
    return data['inLanguage'] === html.attributes['lang']
      ? []
      : [finding('A56', 'script', String(data['inLanguage']), "Give inLanguage the page's tag.")]
  })
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    // Said as a finding.
    return null
  }
}
