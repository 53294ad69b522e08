/**
 * Colours, letters and their sizes. Arabic is set larger and with wider lines than Latin, is never spaced, slanted,
 * hyphenated or justified, and is stressed by weight (W3C alreq). Its family list begins with Latin families that have no
 * Arabic letters, so that figures look the same in and out of isolated phrases. In the switcher of other pages the language's name is set in the reader's own
 * family: no font is fetched for one word.
 */
export const base = `:root {
  --ink: #1c2321;
  --soft: #46524e;
  --paper: #ffffff;
  --shade: #f4f6f4;
  --rule: #cdd5d0;
  --deep: #0b4f3a;
  --seal: #a3262a;
  --measure: 42rem;
  --latin: "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "DejaVu Serif", serif;
  --arabic: "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "DejaVu Serif", "IBM Plex Sans Arabic", "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  font: 1.0625rem/1.6 var(--latin);
  overflow-wrap: break-word;
}
[lang|="ar"] { font-family: var(--arabic); line-height: 1.9; letter-spacing: 0; hyphens: manual; }
html[lang|="ar"] body { font: 1.1875rem/1.9 var(--arabic); }
bdi[lang|="ar"], [dir="ltr"] [lang|="ar"] { font-size: 1.12em; line-height: 1.4; }
bdi[lang|="ar"] bdi[dir="ltr"] { font-size: 0.89em; }
.languages [lang|="ar"] { font-family: "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", serif; }
html[lang|="ar"] .languages [lang|="ar"] { font-family: var(--arabic); }
em:lang(ar), i:lang(ar), cite:lang(ar) { font-style: normal; font-weight: 700; }
.token, .whole { white-space: nowrap; }
a .token, .token.long { white-space: normal; overflow-wrap: anywhere; }
a { color: var(--deep); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; text-decoration-skip-ink: auto; }
:lang(ar) a { text-underline-offset: 0.34em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--seal); outline-offset: 2px; }
main:focus { outline: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin-block: 1.8em 0.5em; color: var(--deep); text-wrap: balance; font-weight: 700; }
h1:lang(ar), h2:lang(ar), h3:lang(ar), h4:lang(ar), h5:lang(ar), h6:lang(ar) { line-height: 1.6; }
h1 { font-size: 1.9em; margin-block: 0 0.6em; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.12em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, blockquote, dl, .table, pre { margin-block: 0 1.1em; }
code, kbd, samp, pre { font: 0.9em/1.5 ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; }
code { background: var(--shade); padding-inline: 0.25em; border-radius: 2px; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 1rem; background: var(--shade); }
pre code { padding: 0; background: none; }
img { max-inline-size: 100%; block-size: auto; }
hr { border: 0; border-block-start: 1px solid var(--rule); margin-block: 2rem; }
`
