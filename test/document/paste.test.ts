import {expect, test} from '@jest/globals'
import {run} from '../../src/document/convert/run.js'

const read = async (html: string) => {
  const answer = await run({format: 'html', bytes: new TextEncoder().encode(html)})
  return answer.type === 'done' ? {markdown: answer.markdown, dropped: answer.dropped} : answer
}

/** As Word puts it on the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=FR><!--StartFragment-->
<p class=MsoTitle>Communiqué du Conseil<o:p></o:p></p>
<h1>Décisions</h1>
<p class=MsoNormal>Le ministre a <b style='mso-bidi-font-weight:normal'>salué</b> les <i>efforts</i><span style='mso-spacerun:yes'>  </span>du <a href="https://example.org/">réseau</a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Premier point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Sous-point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Second point<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp; </span></span><![endif]>Troisième article<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Ville</b><o:p></o:p></p></td><td><p class=MsoNormal>Prix</p></td></tr><tr><td><p class=MsoNormal>Rabat</p></td><td><p class=MsoNormal>12</p></td></tr></table>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> Réseau national.<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>
`

test('Word’s titles, lists and notes are read as what they are', async () => {
  expect(await read(word)).toEqual({
    markdown: `# Communiqué du Conseil

## Décisions

Le ministre a **salué** les *efforts* du [réseau](https://example.org/)[^1].

- Premier point
  - Sous-point
- Second point

3. Troisième article

| | |
| - | - |
| **Ville** | Prix |
| Rabat | 12 |

[^1]: Réseau national.
`,
    dropped: [],
  })
})

test('Google Docs writes bold text as spans, and all of it in a b that is not bold', async () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal">Le ministre a </span><span style="font-weight:700">salué</span><span style="font-weight:400"> les </span><span style="font-style:italic">efforts</span>.</p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Un</span></p></li><li dir="ltr" aria-level="2"><p><span>Deux</span></p></li></ul></b>`
  expect(await read(html)).toEqual({
    markdown: 'Le ministre a **salué** les *efforts*.\n\n- Un\n\n- Deux\n',
    dropped: [],
  })
})

test('Arabic from Word, with its direction in attributes', async () => {
  const html = `<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><b><span lang=AR-MA>بلاغ</span></b><span lang=AR-MA style='mso-bidi-font-weight:bold'> الحكومة</span></p><p class=MsoListParagraph dir=RTL style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><span dir=RTL>أولا</span></p>`
  expect(await read(html)).toEqual({markdown: '**بلاغ** الحكومة\n\n1. أولا\n', dropped: []})
})

test('what stands beside and below merged cells keeps its column', async () => {
  const html =
    '<table><tr><th colspan="2">A</th><th>B</th></tr><tr><td rowspan="2">C</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr><tr><td>h</td><td colspan="9999">i</td></tr></table>'
  const {markdown, dropped} = (await read(html)) as {markdown: string; dropped: unknown}
  expect(markdown.split('\n').map((row) => row.slice(0, 15))).toEqual([
    expect.stringMatching(/^\| A \| \| B \|/),
    expect.stringMatching(/^\| - \| - \| - \|/),
    expect.stringMatching(/^\| C \| d \| e \|/),
    expect.stringMatching(/^\| \| f \| g \|/),
    expect.stringMatching(/^\| h \| i \|/),
    '',
  ])
  expect(markdown.length).toBeLessThan(10_000)
  expect(dropped).toEqual([{kind: 'table', name: 'merged cell', count: 3}])
})

test('letters of a list are told, in both scripts; a quotation is one', async () => {
  const item = (mark: string, text: string, level = 1) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span>${text}</p>`
  const html = `${item('1.', 'Un')}${item('a)', 'deux', 2)}${item('b)', 'trois', 2)}<p class=MsoQuote>« Oui. »</p>${item('أ-', 'أولا')}${item('ب-', 'ثانيا')}<ol type="i"><li>x</li></ol>`
  expect(await read(html)).toEqual({
    markdown: '1. Un\n\n   1. deux\n   2. trois\n\n> « Oui. »\n\n1. أولا\n2. ثانيا\n\n1) x\n',
    dropped: [{kind: 'formatting', name: 'letters of a list', count: 3}],
  })
})
