/** The site's header with its two bands, the language switcher, the footer, and the page where a language is chosen. */
export const frame = `.said, .skip:not(:focus) {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip:focus { display: block; padding: 0.75rem 1.25rem; background: var(--deep); color: var(--paper); }
.inner { max-inline-size: 60rem; margin-inline: auto; padding-inline: 1.25rem; }
header.site { border-block-start: 6px solid var(--deep); border-block-end: 1px solid var(--rule); }
header.site::before { content: ""; display: block; block-size: 3px; background: var(--seal); }
header.site .inner {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.75rem 2rem;
  padding-block: 1.1rem;
}
.brand { display: block; color: var(--ink); text-decoration: none; }
.brand .authority { display: block; font-size: 1.2em; font-weight: 700; line-height: 1.3; color: var(--deep); }
.brand .authority:lang(ar) { line-height: 1.6; }
.brand .name { display: block; font-size: 0.95em; line-height: 1.4; color: var(--soft); }
.logo { display: block; block-size: 4rem; inline-size: auto; margin-block-end: 0.5rem; }
.brand:hover .authority { text-decoration: underline; text-underline-offset: 0.25em; }
.languages ul, ul.feeds { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; }
.languages li { display: flex; flex-wrap: wrap; align-items: baseline; }
.languages a, .languages span[aria-current], .languages bdi { display: inline-block; padding: 0.3rem 0.7rem; font-size: 1em; line-height: 1.6; font-weight: 600; }
.languages a { border-block-end: 2px solid transparent; text-decoration: none; }
.languages a:hover { border-block-end-color: var(--deep); }
.languages span[aria-current] { color: var(--paper); background: var(--deep); outline: 2px solid transparent; }
nav.sections { border-block-start: 1px solid var(--rule); }
header.site .sections .inner { list-style: none; margin-block: 0; padding-block: 0.35rem; justify-content: start; gap: 0.1rem 1.4rem; }
nav.sections li { margin: 0; }
nav.sections a { display: inline-block; padding-block: 0.25rem; text-decoration: none; font-size: 0.95em; }
nav.sections a:hover { text-decoration: underline; }
@media (max-width: 30rem) { .languages ul { gap: 0; } .languages a, .languages span[aria-current], .languages bdi { padding-inline: 0.5rem; } }
.languages .absent { color: var(--soft); font-size: 0.9em; }
.languages .absent bdi { font-weight: 400; }
main { flex: 1 0 auto; inline-size: 100%; max-inline-size: calc(var(--measure) + 2.5rem); margin-inline: auto; padding: 2.5rem 1.25rem 3.5rem; }
footer.site { background: var(--shade); border-block-start: 1px solid var(--rule); font-size: 0.95em; color: var(--soft); }
footer.site .inner { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 2rem; padding-block: 1.4rem; }
footer.site p { margin: 0; }
.chooser { text-align: center; max-inline-size: none; padding-block-start: 4rem; }
.chooser-band { border-block-start: 6px solid var(--deep); border-block-end: 3px solid var(--seal); }
.chooser h1 { font-size: 1.8em; }
.chooser ul { list-style: none; padding: 0; margin: 3rem auto 0; max-inline-size: 60rem; display: flex; flex-wrap: wrap; gap: 1.25rem; justify-content: center; }
.chooser li { flex: 1 1 16rem; max-inline-size: 20rem; text-align: center; }
.chooser a { display: block; block-size: 100%; padding: 1.6rem 1.25rem; border: 1px solid var(--rule); border-block-start: 3px solid var(--seal); text-decoration: none; }
.chooser a:hover { background: var(--shade); }
.chooser a span { display: block; }
.chooser .language { font-size: 1.5em; font-weight: 700; }
.chooser .authority { color: var(--ink); }
.chooser .name { color: var(--soft); font-size: 0.95em; }
`
