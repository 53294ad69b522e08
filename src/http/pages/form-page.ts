import {facts} from '../../../locales/index.js'
import {escapeText as escape} from './escape.js'
import {locales, type Locale} from '../../model/locale.js'
import {words} from '../../words.js'

/** A page with one form: a name and a password, or a password alone, and nothing that runs. */
export interface FormPage {
  readonly kind: 'login' | 'setup' | 'welcome'
  readonly locale: Locale
  /** Sent back with the form: where to go afterwards, or the token of the link. */
  readonly hidden: Readonly<Record<string, string>>
  readonly name: string
  /** Why it was refused, in the reader's language; null the first time. */
  readonly problem: string | null
  /** Address of another house's login; null without one. */
  readonly elsewhere: string | null
}

/** Write the page. */
export function writeFormPage({kind, locale, hidden, name, problem, elsewhere}: FormPage): string {
  const say = words(locale)
  const title = say(`access:${kind}.title`)
  const {tag, direction} = facts[locale]
  const fields = Object.entries(hidden).map(
    ([key, value]) => `<input type="hidden" name="${key}" value="${escape(value)}">`,
  )
  const password = kind === 'login' ? 'current-password' : 'new-password'
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} — ${say('access:house')}</title><link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/login.css"></head>
<body><main><p class="house"><img src="/icon.svg" alt="" width="32" height="32"> ${say('access:house')}</p>
<h1>${title}</h1>
${problem === null ? '' : `<p role="alert">${escape(problem)}</p>`}
${kind === 'login' ? '' : `<p>${say(`access:${kind}.about`)}</p>`}
<form method="post" action="/${kind}">${fields.join('')}
${kind === 'welcome' ? '' : nameField(say('access:name'), name)}
<label for="password">${say('access:password')}</label>
<input id="password" name="password" type="password" autocomplete="${password}" dir="auto" required>
<button>${say(`access:${kind}.send`)}</button></form>
${elsewhere === null ? '' : `<p><a href="${escape(elsewhere)}">${say('access:elsewhere')}</a></p>`}
</main>${languages(`/${kind}`, locale, hidden)}</body></html>
`
}

/** Links to the same page in each language. */
function languages(path: string, here: Locale, hidden: FormPage['hidden']): string {
  const links = locales.map((locale) => {
    const {tag, direction, name} = facts[locale]
    const address = `${path}?${new URLSearchParams({...hidden, lang: locale}).toString()}`
    const current = locale === here ? ' aria-current="true"' : ''
    return `<a href="${escape(address)}" lang="${tag}" dir="${direction}" hreflang="${tag}"${current}>${name}</a>`
  })
  return `<nav aria-label="${words(here)('access:languages')}">${links.join(' ')}</nav>`
}

const nameField = (label: string, name: string): string => `<label for="name">${label}</label>
<input id="name" name="name" value="${escape(name)}" autocomplete="username" autocapitalize="none" dir="auto" required autofocus>`

/** The style of the page: the system's fonts, the colours of the desk. */
export const formPageStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
  --green: light-dark(#0b5d4e, #7fd1bd); --paper: light-dark(#fff, #18211e); --ink: light-dark(#16211e, #e8efec); }
body { margin: 0; display: grid; place-content: center; gap: 1.5rem; min-block-size: 100vh;
  background: light-dark(#f4f7f5, #111816); color: var(--ink); }
main { box-sizing: border-box; inline-size: min(24rem, 100vw - 2rem); padding: 1.5rem; background: var(--paper);
  border: 1px solid light-dark(#d5deda, #34433e); border-radius: 0.5rem; }
h1 { font-size: 1.35rem; margin: 0 0 1rem; }
.house { display: flex; gap: 0.5rem; align-items: center; margin: 0 0 1rem; font-weight: 700; font-size: 1.1rem; }
form { display: grid; gap: 0.5rem; }
input, button { font: inherit; padding: 0.5rem 0.75rem; border-radius: 0.25rem; }
button { margin-block-start: 0.75rem; border: 0; background: var(--green); color: var(--paper); font-weight: 700; }
:focus-visible { outline: 3px solid light-dark(#1c4f8f, #9cc2f5); outline-offset: 2px; }
nav { display: flex; gap: 1.25rem; justify-content: center; }
a { color: var(--green); }
[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
[role='alert'] { border-inline-start: 4px solid; padding-inline-start: 0.75rem; }
`
