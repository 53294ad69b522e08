/** The communiqué: its heading, notes, tables of figures and what identifies it; the list of a locale. */
export const article = `article > header { border-block-end: 1px solid var(--rule); margin-block-end: 2rem; padding-block-end: 1rem; }
article > header p { margin: 0; }
.category { color: var(--seal); font-weight: 700; font-size: 1em; margin-block-end: 0.5rem; }
.dateline { color: var(--soft); font-size: 0.95em; }
.of { font-weight: 700; }
.changes del { background: #fbe9e7; text-decoration: line-through; }
.changes ins { background: #e3f1e8; text-decoration: underline; text-underline-offset: 0.25em; }
.text > :first-child { margin-block-start: 0; }
.note { background: var(--shade); border-inline-start: 4px solid var(--deep); padding: 0.9rem 1.1rem; margin-block-end: 1.6rem; }
.note.withdrawal { border-inline-start-color: var(--seal); }
.note p { margin: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1.2rem; border-inline-start: 4px solid var(--rule); color: var(--soft); }
blockquote > :last-child { margin-block-end: 0; }
ul, ol { padding-inline-start: 1.6rem; }
li { margin-block-end: 0.35em; }
li::marker { color: var(--deep); }
.table { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: 0.5rem 0.7rem; text-align: start; border-block-end: 1px solid var(--rule); vertical-align: baseline; }
thead th { border-block-end: 2px solid var(--deep); color: var(--deep); }
tbody th { font-weight: inherit; }
th.number, td.number { text-align: end; }
td.number { white-space: nowrap; }
th.centre, td.centre { text-align: center; }
sup { line-height: 0; font-size: 0.75em; }
sup a { padding-inline: 0.08em; }
[role="doc-endnotes"] { margin-block-start: 2.5rem; border-block-start: 1px solid var(--rule); font-size: 0.92em; }
[role="doc-endnotes"] h2 { font-size: 1.1em; margin-block-start: 1rem; }
footer.about { margin-block-start: 3rem; padding-block-start: 1.2rem; border-block-start: 3px double var(--rule); font-size: 0.95em; }
footer.about h2 { font-size: 1.1em; margin-block: 0 0.8rem; }
footer.about dl { margin: 0; display: grid; gap: 0.35rem; }
footer.about dl > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0 1rem; }
footer.about dt { color: var(--soft); }
footer.about dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) {
  h1 { font-size: 1.55em; }
  footer.about dl > div { grid-template-columns: 1fr; }
  main { padding-block-start: 1.6rem; }
}
.slot.banner { padding: 0.5rem 1.25rem; background: var(--shade); }
.slot.banner p { max-inline-size: 60rem; margin: 0 auto; }
.slot.closing { margin-block-start: 2.5rem; }
.origins { margin-block-start: 2.5rem; font-size: 0.92em; }
.origins h2 { font-size: 1.1em; }
.origins dt { font-weight: 700; margin-block-start: 0.6rem; }
.origins dd { margin-inline-start: 1.2rem; }
:target { background: var(--shade); }
.entries { list-style: none; padding: 0; }
.entries li { padding-block: 0.8rem; margin: 0; border-block-end: 1px solid var(--rule); }
.entries a { font-weight: 600; font-size: 1.1em; text-decoration: none; }
.entries a:hover { text-decoration: underline; }
.entries p { margin: 0; }
.entries .note { margin-block: 0.6rem 0; }
.waiting { display: none; }
form[role="search"]:not(.waiting) { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
form label { flex-basis: 100%; font-weight: 700; }
input, button { font: inherit; color: inherit; padding: 0.45rem 0.8rem; border: 1px solid var(--soft); border-radius: 2px; background: var(--paper); }
input { flex: 1 1 14rem; min-inline-size: 0; }
button { background: var(--deep); color: var(--paper); border-color: var(--deep); cursor: pointer; }
mark { background: #fff3bf; color: inherit; }
.places ul, .turns ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
.places h2 { font-size: 1.1em; margin-block: 2.2rem 0.5rem; }
.places a { display: inline-block; padding-block: 0.25rem; }
.turns ul { justify-content: space-between; margin-block-start: 1.6rem; }
.year h2 { margin-block: 1.6em 0.2em; color: var(--soft); }
`
