import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {compare, type DifferencePart} from '../../leverage/difference.js'
import {addressOf, hrefOf} from '../address.js'
import type {EditionInput} from '../edition.js'
import type {FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {historyAddress, versionAddress, type Work} from '../work.js'
import {day} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {pairParagraphs} from './pair-paragraphs.js'
import {setInline, setText} from './plain.js'
import {wholePieces} from './whole-pieces.js'

/**
 * Render the list of a document's versions in one locale, with what changed from each to the next. `versions` are those
 * that may be read, in any order; the one in force is the work's public edition.
 */
export function renderHistory(
  versions: readonly EditionInput[],
  work: Work,
  site: Site,
  all: FactsByLocale,
): string {
  const ordered = versions.toSorted((a, b) => b.version - a.version)
  const locale = ordered[0]?.locale ?? site.defaultLocale
  const facts = all[locale]
  const words = wordsOf(locale)
  const title = words('versions')
  const of = (work.public.get(locale) ?? ordered[0])?.title ?? ''
  const head = pageHead(
    {
      title: `${title} — ${of}`,
      description: title,
      address: null,
      alternates: [],
      openGraph: [],
      jsonLd: null,
    },
    site,
    facts,
    all,
  )
  const changes = ordered.flatMap((edition, index) => {
    const before = ordered[index + 1]
    return before === undefined ? [] : [changesBetween(before, edition, facts)]
  })
  const main = h('article', [
    h('header', [h('h1', title), h('p', {className: ['of']}, setInline(of, facts))]),
    h(
      'ul',
      ordered.map((edition) => line(edition, work, site, facts)),
    ),
    ...changes,
  ])
  const addresses = new Map(
    [...new Set(work.versions.map((one) => one.locale))].map((one) => [one, historyAddress(one, work.id)]),
  )
  return writePage(facts, head, frame([main], addresses, site, facts, all))
}

function line(edition: EditionInput, work: Work, site: Site, facts: LocaleFacts): Element {
  const words = wordsOf(facts.locale)
  const isCurrent = work.public.get(edition.locale)?.version === edition.version
  const address = isCurrent ? addressOf(edition) : versionAddress(edition)
  return h('li', [
    h('a', {href: hrefOf(site.baseUrl, address)}, `${words('version')} ${edition.version}`),
    ' — ',
    day(edition.modifiedAt, facts),
    ...(isCurrent ? [` (${words('current')})`] : []),
  ])
}

function changesBetween(before: EditionInput, after: EditionInput, facts: LocaleFacts): Element {
  const words = wordsOf(facts.locale)
  const title = words('changes', {from: String(before.version), to: String(after.version)})
  const pairs = pairParagraphs(before, after)
  return h('section', {className: ['changes']}, [
    h('h2', {id: `v${before.version}-v${after.version}`}, title),
    ...(pairs.length > 0
      ? pairs.map(([old, now]) => h('p', changeOf(old, now, facts)))
      : [h('p', words('noWordChanged'))]),
  ])
}

function changeOf(old: string, now: string, facts: LocaleFacts): ElementContent[] {
  const [a, b] = [old, now].map((text) => wholePieces(setText(text, facts), facts))
  return compare(a ?? [], b ?? []).flatMap((part, index, all) => [
    ...(part.type === 'added' && /\S$/u.test(all[index - 1]?.text ?? '')
      ? [{type: 'text', value: ' '} as const]
      : []),
    ...shown(part, facts),
  ])
}

const tags = {same: 'span', removed: 'del', added: 'ins'} as const

/** Not every screen reader tells what is struck out or underlined: words that it alone reads do. */
const saidOf = (type: DifferencePart['type'], facts: LocaleFacts): readonly Element[] =>
  type === 'same' ? [] : [h('span', {className: ['said']}, `(${wordsOf(facts.locale)(type)}) `)]

/** Set a run of text; the spaces around it stay outside, as typography looks at words alone. */
function shown({type, text}: DifferencePart, facts: LocaleFacts): ElementContent[] {
  const [, before = '', middle = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? []
  const gap = (space: string): ElementContent[] => (space === '' ? [] : [{type: 'text', value: ' '}])
  const inner = middle === '' ? [] : [h(tags[type], [...saidOf(type, facts), ...setInline(middle, facts)])]
  return [...gap(before), ...inner, ...gap(after)]
}
