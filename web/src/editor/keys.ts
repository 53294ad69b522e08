import {keyedMatches} from './matches-part.js'
import {missingCodes} from './schema.js'
import {shownTarget} from './filter.js'
import {withAlt} from './letter-of.js'
import {insertTerm, insertableTerms} from './terms-part.js'
import type {Desk} from './use-desk.js'

/** A key and what it does. `keys` is what is shown; `words` is its name in `web.json`. */
export interface KeyAct {
  readonly keys: string
  readonly words: string
  readonly hits: (event: KeyboardEvent) => boolean
  readonly act: (desk: Desk, event: KeyboardEvent) => void
}

const withControl = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.altKey
const digitOf = ({code}: KeyboardEvent): number => Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0)
const alt =
  (letter: string) =>
  (event: KeyboardEvent): boolean =>
    withAlt(event, letter)

const row = (keys: string, words: string, hits: KeyAct['hits'], act: KeyAct['act']): KeyAct => ({
  keys,
  words,
  hits,
  act,
})

/** Every key of the editor, in the order that the help shows them. Letters as `letterOf` has them. */
export const keyActs: readonly KeyAct[] = [
  row(
    'Ctrl+Enter',
    'confirm',
    (e) => withControl(e) && e.key === 'Enter' && !e.shiftKey,
    (desk) => desk.confirm(),
  ),
  row(
    'Ctrl+Shift+Enter',
    'review',
    (e) => withControl(e) && e.key === 'Enter' && e.shiftKey,
    (desk) => void desk.review(),
  ),
  row('Alt+↓', 'next', alt('ArrowDown'), (desk) => desk.step(1)),
  row('Alt+↑', 'previous', alt('ArrowUp'), (desk) => desk.step(-1)),
  row('Alt+O', 'nextOpen', alt('O'), (desk) => desk.nextOpen()),
  row('Alt+N', 'nextIssue', alt('N'), (desk) => nextIssue(desk)),
  row('Alt+X', 'fix', alt('X'), (desk) => fixFirst(desk)),
  row(
    'Ctrl+1 … 5',
    'match',
    (e) => withControl(e) && !e.shiftKey && between(digitOf(e), keyedMatches),
    insertMatch,
  ),
  row('Ctrl+Shift+1 … 9', 'term', (e) => withControl(e) && e.shiftKey && digitOf(e) > 0, insertTermNumber),
  row('Alt+1 … 9', 'code', (e) => e.altKey && !withControl(e) && digitOf(e) > 0, insertCodeNumber),
  row(
    'Alt+C',
    'copySource',
    alt('C'),
    (desk) => desk.active && desk.handle.current?.setMarkup(desk.active.source),
  ),
  row('Alt+,', 'codeBack', alt(','), (desk) => desk.handle.current?.moveCode(-1)),
  row('Alt+.', 'codeOn', alt('.'), (desk) => desk.handle.current?.moveCode(1)),
  row('Alt+E', 'earlier', alt('E'), (desk) => insertEarlier(desk)),
  row('Alt+S', 'split', alt('S'), (desk) => desk.askSplit()),
  row('Alt+J', 'merge', alt('J'), (desk) => desk.merge()),
  row(
    'Alt+P',
    'propagate',
    (e) => alt('P')(e) && !e.shiftKey,
    (desk) => desk.propagate(),
  ),
  row(
    'Alt+Shift+P',
    'takeBack',
    (e) => alt('P')(e) && e.shiftKey,
    (desk) => desk.takeBack(),
  ),
  row('Alt+K', 'concordance', alt('K'), (desk) => desk.toggle('concordance')),
  row('Alt+Q', 'comment', alt('Q'), goOnSaying),
  row('Alt+H', 'history', alt('H'), () => document.getElementById('history')?.click()),
  row('Alt+I', 'palette', alt('I'), (desk) => desk.toggle('palette')),
  row('Alt+R', 'turn', alt('R'), (desk) => desk.active && desk.turn(desk.active.id)),
  row('Alt+V', 'preview', alt('V'), (desk) => desk.toggle('preview')),
  row('Alt+M', 'marks', alt('M'), (desk) => desk.toggleMarks()),
  row(
    'Alt+F',
    'filter',
    (e) => alt('F')(e) && !e.shiftKey,
    () => document.getElementById('filter-text')?.focus(),
  ),
  row(
    'Alt+Shift+F',
    'filters',
    (e) => alt('F')(e) && e.shiftKey,
    (desk) => desk.toggle('filters'),
  ),
  row('Alt+G', 'goTo', alt('G'), () => document.getElementById('go-to')?.focus()),
  row('Alt+A', 'aside', alt('A'), () => document.querySelector<HTMLElement>(besideText)?.focus()),
  row('Esc / Alt+T', 'back', isBack, backToText),
]

/** Go on where the comment that was begun ends. */
function goOnSaying(): void {
  const field = document.querySelector<HTMLTextAreaElement>('#saying')
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

const between = (digit: number, most: number): boolean => digit >= 1 && digit <= most

/** What may be pressed beside the text: what waits for a decision before all else. */
const besideText =
  '.side [role="alert"] button, .side:not(:has([role="alert"] button)) :is(button, input, textarea)'

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

function isBack(event: KeyboardEvent): boolean {
  return (event.key === 'Escape' && !isIn(event.target, '.writing')) || withAlt(event, 'T')
}

/** Leave a field beside the text, and close what is there only while one is in it. */
function backToText(desk: Desk, {target}: KeyboardEvent): void {
  if (isIn(target, '.concordance-part')) desk.show('concordance', false)
  if (isIn(target, '.filter-choices')) desk.show('filters', false)
  if (isIn(target, '.palette')) desk.show('palette', false)
  desk.handle.current?.focus()
}

function insertMatch(desk: Desk, event: KeyboardEvent): void {
  const number = digitOf(event)
  desk.withAids(({matches}) => {
    const match = matches[number - 1]
    if (match) desk.handle.current?.setMarkup(match.target)
  })
}

const insertEarlier = ({withAids, handle}: Desk): void =>
  withAids(({earlier}) => earlier && handle.current?.setMarkup(earlier.target))

function insertTermNumber(desk: Desk, event: KeyboardEvent): void {
  const number = digitOf(event)
  desk.withAids(({terms}) => {
    const term = insertableTerms(terms)[number - 1]
    if (term) insertTerm(desk, term)
  })
}

function insertCodeNumber(desk: Desk, event: KeyboardEvent): void {
  if (!desk.active) return
  const markup = shownTarget(desk.active, desk.entryOf(desk.active))
  const code = missingCodes(markup, desk.active.codes)[digitOf(event) - 1]
  if (code) desk.handle.current?.insertCode(code)
}

function nextIssue(desk: Desk): void {
  const at = desk.shown.findIndex(({id}) => id === desk.active?.id)
  const order = [...desk.shown.slice(at + 1), ...desk.shown.slice(0, at + 1)]
  const next = order.find(({issues}) => issues.length > 0)
  if (next) desk.activate(next.id)
}

function fixFirst(desk: Desk): void {
  const issue = desk.active?.issues.find(({detail}) => detail['fix'] !== undefined)
  if (issue) desk.handle.current?.replace(issue.start, issue.end, issue.detail['fix'] ?? '')
}
