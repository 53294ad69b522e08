import {expect, test} from '@jest/globals'
import {readFrom} from '../../src/pdf/read-from.js'

const pdf = (catalog: string): string => `%PDF-1.4
1 0 obj
<<${catalog}>>
endobj
xref
0 2
0000000000 65535 f 
0000000009 00000 n 
trailer
<</Size 2
/Root 1 0 R>>
startxref
62
%%EOF
`
const read = (direction: 'rtl' | 'ltr', text: string): string =>
  Buffer.from(readFrom(direction, Buffer.from(text))).toString()

test('the direction is said in an update behind the file, not a byte of which changes', () => {
  const before = pdf('/Type /Catalog\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (ar-MA)')
  const after = read('rtl', before)
  expect(after.startsWith(before)).toBe(true)
  const at = before.length + 1
  expect(after.slice(at)).toBe(`1 0 obj
<</Type /Catalog
/ViewerPreferences <</Direction /R2L
/DisplayDocTitle true>>
/Lang (ar-MA)>>
endobj
xref
1 1
${String(at).padStart(10, '0')} 00000 n 
trailer
<</Size 2
/Root 1 0 R
/Prev 62>>
startxref
${after.indexOf('xref\n1 1')}
%%EOF
`)
})

test('a catalog without preferences gets some', () => {
  expect(read('rtl', pdf('/Type /Catalog'))).toContain(
    '<</Type /Catalog\n/ViewerPreferences <</Direction /R2L>>>>\nendobj',
  )
})

test.each([
  ['read from left to right', 'ltr', pdf('/Type /Catalog')],
  ['said already', 'rtl', pdf('/Type /Catalog\n/ViewerPreferences <</Direction /R2L>>')],
  ['no PDF that Chromium wrote', 'rtl', '%PDF-1.7 …'],
] as const)('%s: given back as it is', (_why, direction, before) => {
  expect(read(direction, before)).toBe(before)
})
