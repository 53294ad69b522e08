import {approve} from '../../src/commands/approve.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import {submit, type Submission, type Submitted} from '../../src/commands/submit.js'
import type {Locale} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {overviewOf, type Overview} from '../../src/store/overview.js'
import {until} from './until.js'

/** Hand in a text as an editor does. */
export const submitText = (ports: Ports, text: string, more: Partial<Submission> = {}): Promise<Submitted> =>
  submit(ports, {name: 'a.txt', bytes: new TextEncoder().encode(text), source: 'fr', by: 'editor', ...more})

export async function look(ports: Ports, communique: string): Promise<Overview> {
  const found = await overviewOf(ports.pool, communique)
  if (!found) throw new Error(`no communiqué ${communique}`)
  return found
}

/** Wait until the drafts of both translations are there. */
export const drafted = (ports: Ports, communique: string): Promise<void> =>
  until(async () => {
    const {locales} = await look(ports, communique)
    return locales.length === 3 && locales.every((locale) => locale.drafted)
  })

/** Translate every segment with what `say` gives, and review it, in both locales. */
export async function translateAll(
  ports: Ports,
  submitted: Submitted,
  say: (locale: Locale, source: string, segment: string) => string,
): Promise<void> {
  const {locales} = await look(ports, submitted.communique)
  for (const {locale} of locales.filter((one) => one.locale !== submitted.source)) {
    const ref = {revision: submitted.revision, locale}
    for (const view of await readSegments(ports, ref, 'en')) {
      const markup = say(locale, view.source, view.id)
      await editTarget(ports, {...ref, segment: view.id, markup, version: view.version, by: 'translator'})
    }
    await review(ports, ref, null, 'reviser')
  }
}

export const approveAll = (ports: Ports, submitted: Submitted) =>
  approve(ports, submitted.reference, null, 'publisher')

/** Wait until every locale has a published edition. */
export const published = (ports: Ports, communique: string): Promise<void> =>
  until(async () => (await look(ports, communique)).locales.every(({edition}) => edition === 'published'))
