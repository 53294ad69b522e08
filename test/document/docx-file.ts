import {writeZip} from '../../src/document/zip/write-zip.js'

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/** The parts of a small DOCX around a body. */
export const docxParts = (body: string): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ],
  [
    'word/styles.xml',
    `<w:styles ${space}>${['Title', 'Quote', 'heading 1', 'Marginal'].map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
  ],
  ['word/document.xml', `<w:document ${space}><w:body>${body}</w:body></w:document>`],
]

/** A DOCX around a body. */
export const docx = (body: string, more: readonly (readonly [string, string | Buffer])[] = []): Buffer =>
  writeZip([...docxParts(body), ...more])

/** A paragraph of text in a style. */
export const paragraph = (text: string, style = '', properties = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
