import type {LocaleFacts} from '../../../locales/facts.js'

/** Namespaces of every part (ECMA-376, transitional). */
export const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** Half points of body text. */
const bodySize = 24

const size = (halfPoints: number): string =>
  `<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/>`

const paragraphStyle = (id: string, name: string, properties = '', run = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const characterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`

const bold = '<w:b/><w:bCs/>'
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

/** Write the styles. Names are Word's own English ones, which it shows in the reader's language. */
export function stylesXml({tag, direction}: LocaleFacts): string {
  const language =
    direction === 'rtl'
      ? `<w:lang w:val="fr-FR" w:bidi="${tag}"/>`
      : `<w:lang w:val="${tag}" w:bidi="ar-SA"/>`
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
  const headings = [32, 28, 26, 24, 24].map((halfPoints, index) => {
    const level = String(index + 1)
    const place = `<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${String(index)}"/>`
    return paragraphStyle(`Heading${level}`, `heading ${level}`, place, bold + size(halfPoints))
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(bodySize)}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
${paragraphStyle('Title', 'Title', '<w:spacing w:after="300"/>', bold + size(40))}
${headings.join('\n')}
${paragraphStyle('Quote', 'Quote', '<w:ind w:left="567" w:right="567"/>', '<w:i/>')}
${paragraphStyle('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>')}
${paragraphStyle('SourceCode', 'Source Code', '', '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>')}
${paragraphStyle('Rule', 'Rule', '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>')}
${paragraphStyle('FootnoteText', 'footnote text', '<w:spacing w:after="0"/>', size(20))}
${characterStyle('Emphasis', 'Emphasis', '<w:i/>')}
${characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>')}
${characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0563C1"/><w:u w:val="single"/>')}
${characterStyle('VerbatimChar', 'Verbatim Char', '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>')}
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr></w:tblStylePr></w:style>
</w:styles>`
}
