/**
 * What named styles mean, for mammoth: Word's, LibreOffice's and pandoc's built-in names, which files keep in English
 * whatever the language of the program.
 */
export const styleMap: readonly string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Source Code', 'Preformatted Text', 'HTML Preformatted'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...['Verbatim Char', 'Source Text', 'HTML Code'].map((name) => `r[style-name='${name}'] => code`),
  ...['Emphasis', 'Subtle Emphasis', 'Intense Emphasis'].map((name) => `r[style-name='${name}'] => em`),
  ...[
    'Footnote Characters',
    'Footnote Reference',
    'Endnote Characters',
    'Internet Link',
    'Default Paragraph Font',
  ].map((name) => `r[style-name='${name}'] =>`),
]

/** Styles of plain text: no rule, which would hide that a paragraph is a list item, and no loss. */
export const plainStyles: ReadonlySet<string> = new Set([
  'Body Text',
  'Text Body',
  'First Paragraph',
  'Compact',
  'List Paragraph',
  'List Bullet',
  'List Number',
  'No Spacing',
  'Normal (Web)',
  'Standard',
  'Table Contents',
  'Table Heading',
  'Footnote Block Text',
])
