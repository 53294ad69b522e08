import {writeZip} from '../../document/zip/write-zip.js'
import {escapeXml} from '../../interchange/xml/escape.js'
import type {LocaleFacts} from '../../../locales/facts.js'
import {numberingXml} from './numbering.js'
import {imageId, type Parts} from './parts.js'
import {spaces, stylesXml} from './styles.js'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${more}/>`

const relationships = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="${relations}">${all.join('')}</Relationships>`

const links = (parts: Parts): readonly string[] =>
  [...parts.links].map(([address, id]) =>
    relation(id, `${office}/hyperlink`, address, ' TargetMode="External"'),
  )

/** Images of notes stand in the same folder, so both have them. */
const pictures = (parts: Parts): readonly string[] =>
  [...parts.images.keys()].map((name) => relation(imageId(name), `${office}/image`, `media/${name}`))

const named = ['styles', 'numbering', 'footnotes', 'settings'] as const

const imageTypes = [
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
]
  .map(([ending, type]) => `<Default Extension="${String(ending)}" ContentType="image/${String(type)}"/>`)
  .join('')

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${imageTypes}<Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/>${named.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${kinds}.${name}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

/** A4, margins of 2.54 cm, in twentieths of a point. */
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'

/** Put a body and what it refers to into a DOCX. The same document gives the same bytes. */
export function docxPackage(body: string, parts: Parts, title: string, facts: LocaleFacts): Buffer {
  const right = facts.direction === 'rtl' ? '<w:bidi/>' : ''
  const core = `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${facts.tag}</dc:language></cp:coreProperties>`
  const settings = `${head}<w:settings ${spaces}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`
  return writeZip([
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      relationships([
        relation('main', `${office}/officeDocument`, 'word/document.xml'),
        relation(
          'core',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ),
      ]),
    ],
    ['docProps/core.xml', core],
    [
      'word/document.xml',
      `${head}<w:document ${spaces}><w:body>${body}<w:sectPr>${page}${right}</w:sectPr></w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ...named.map((name) => relation(name, `${office}/${name}`, `${name}.xml`)),
        ...links(parts),
        ...pictures(parts),
      ]),
    ],
    ['word/styles.xml', stylesXml(facts)],
    ['word/numbering.xml', numberingXml(parts)],
    ['word/settings.xml', settings],
    ['word/footnotes.xml', footnotesXml(parts)],
    ['word/_rels/footnotes.xml.rels', relationships([...links(parts), ...pictures(parts)])],
    ...[...parts.images].map(([name, {bytes}]) => [`word/media/${name}`, bytes] as const),
  ])
}

function footnotesXml({notes}: Parts): string {
  const lines = ['separator', 'continuationSeparator'].map(
    (type, index) =>
      `<w:footnote w:type="${type}" w:id="${String(index - 1)}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  )
  const written = notes.map(
    (content, index) => `<w:footnote w:id="${String(index + 1)}">${content}</w:footnote>`,
  )
  return `${head}<w:footnotes ${spaces}>${[...lines, ...written].join('')}</w:footnotes>`
}
