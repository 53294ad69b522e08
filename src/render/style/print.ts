/** On paper: the text alone, and the address of each link beside it, isolated from left to right. */
export const print = `@page { margin: 22mm 20mm; }
html, body { background: #fff; color: #000; }
body { font-size: 11.5pt; }
body:lang(ar) { font-size: 13pt; }
.skip, .languages, nav.sections, footer.site { display: none; }
header.site { border-block-start-width: 3px; }
header.site .inner, main { padding-inline: 0; max-inline-size: none; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; color: #000; }
p, li, blockquote { orphans: 3; widows: 3; }
table, .note, footer.about { break-inside: avoid; }
.table { overflow: visible; }
a { color: #000; text-decoration: none; }
.onward, form, .places, .turns, [href^="#note-fnref"] { display: none; }
img { max-block-size: 110mm; inline-size: auto; }
.changes del, .changes ins { background: none; }
.text a[href^="http"]:not(.bare)::after { content: " (\\2066" attr(href) "\\2069)"; font-size: 0.85em; overflow-wrap: anywhere; }
:lang(ar) .text a[href^="http"]:not(.bare)::after { font-family: var(--latin); }
`
