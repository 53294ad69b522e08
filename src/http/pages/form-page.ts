import {facts} from '../../../locales/index.js'
import {escapeText as escape} from './escape.js'
import type {Locale} from '../../model/locale.js'
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
<title>${title} — ${say('access:house')}</title><link rel="stylesheet" href="/login.css"></head>
<body><main><h1>${title}</h1>
${problem === null ? '' : `<p role="alert">${escape(problem)}</p>`}
${kind === 'login' ? '' : `<p>${say(`access:${kind}.about`)}</p>`}
<form method="post" action="/${kind}">${fields.join('')}
${kind === 'welcome' ? '' : nameField(say('access:name'), name)}
<label for="password">${say('access:password')}</label>
<input id="password" name="password" type="password" autocomplete="${password}" dir="auto" required>
<button>${say(`access:${kind}.send`)}</button></form>
${elsewhere === null ? '' : `<p><a href="${escape(elsewhere)}">${say('access:elsewhere')}</a></p>`}
</main></body></html>
`
}

const nameField = (label: string, name: string): string => `<label for="name">${label}</label>
<input id="name" name="name" value="${escape(name)}" autocomplete="username" autocapitalize="none" dir="auto" required autofocus>`

/** The style of the page: the system's colours and fonts. */
export const formPageStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; min-block-size: 100vh; }
main { inline-size: min(22rem, 100% - 2rem); }
form { display: grid; gap: 0.5rem; }
input, button { font: inherit; padding: 0.5rem 0.75rem; }
button { margin-block-start: 0.75rem; }
[role='alert'] { border-inline-start: 4px solid; padding-inline-start: 0.75rem; }
`
