import {begin, extend, type NumberRun} from './combine-number.js'
import type {Lexicon} from './lexicon.js'
import {numberElements, type NumberElement} from './number-elements.js'
import type {NumberPlaceable} from './placeable.js'
import {withUnit} from './number-unit.js'

/** Find numbers in digits and words, with their percent sign, currency or ordinal suffix. */
export function findNumbers(text: string, lexicon: Lexicon): readonly NumberPlaceable[] {
  const found: NumberPlaceable[] = []
  for (const run of numberRuns(text, numberElements(text, lexicon), lexicon.facts.unitsFirst).filter(says)) {
    const bare = placeable(run, text, lexicon)
    const whole = withUnit(bare, text, lexicon)
    // The currency of `12 DH 50` is that of the first number.
    found.push(whole.start < (found.at(-1)?.end ?? 0) ? bare : whole)
  }
  return found
}

function numberRuns(
  text: string,
  elements: readonly NumberElement[],
  unitsFirst: boolean,
): readonly NumberRun[] {
  const runs: NumberRun[] = []
  let run: NumberRun | null = null
  let joinedAt = -1
  for (const [index, element] of elements.entries()) {
    const from: number = joinedAt >= 0 ? joinedAt : (run?.last.end ?? 0)
    const near: boolean = run !== null && /^\+?[\s\u00a0\u202f-]?$/.test(text.slice(from, element.start))
    if (near && element.role === 'joiner' && joinedAt < 0) {
      joinedAt = element.end
      continue
    }
    const joined = element.joined || joinedAt >= 0
    joinedAt = -1
    const longer: NumberRun | null =
      run && near && goesOn(element, elements[index + 1]) && !isNext(run, element, elements[index + 1])
        ? extend(run, {...element, joined}, unitsFirst)
        : null
    if (run && !longer) runs.push(run)
    run = longer ?? (element.role === 'joiner' ? null : begin(element))
  }
  if (run) runs.push(run)
  return runs
}

/** Digits go on with a number only when a scale follows them: `2 ملايين و500 ألف`, `2 milliards 300 millions`. */
const goesOn = (element: NumberElement, next: NumberElement | undefined): boolean =>
  element.role !== 'digits' || (next?.role === 'scale' && next.start - element.end <= 1)

/** A scale that is no smaller begins another number: `مليونين وثلاثة ملايين` are two. */
const isNext = (run: NumberRun, element: NumberElement, next: NumberElement | undefined): boolean =>
  run.scale > 0 &&
  element.role !== 'scale' &&
  next?.role === 'scale' &&
  Math.floor(Math.log10(next.value)) >= Math.floor(Math.log10(run.scale)) &&
  next.start - element.end <= 1

/** A lone "one" is an article, a lone plural scale is vague; neither says a number. */
function says(run: NumberRun): boolean {
  if (run.pieces > 1 || run.first.role === 'digits') return true
  return !run.first.vague && (run.first.value !== 1 || run.first.role === 'scale')
}

function placeable(run: NumberRun, text: string, {facts}: Lexicon): NumberPlaceable {
  const {first, last} = run
  const digits = first.role === 'digits'
  const single = run.pieces === 1 && digits
  const scaled = digits && run.pieces === 2 && last.role === 'scale'
  const sign = digits && negative(text, first.start, facts.minus)
  const amount = (sign ? '-' : '') + (single ? first.amount : decimal(run.total + run.group))
  return {
    kind: run.ordinal ? 'ordinal' : 'number',
    start: sign && /[-−]/.test(text.charAt(first.start - 1)) ? first.start - 1 : first.start,
    end: last.end,
    value: amount,
    amount,
    readings: single
      ? first.readings
      : scaled
        ? first.readings.map((one) => decimal(Number(one) * last.value))
        : [],
    mantissa: scaled ? first.amount : amount,
    scale: scaled ? last.value : 1,
    form: !digits ? 'words' : first.attached ? 'attached' : 'digits',
    grouped: first.grouped,
    currency: '',
    unit: 'none',
  }
}

/** Write a number as a decimal, without exponent nor binary dust. */
const decimal = (value: number): string =>
  Number(value.toPrecision(15)).toLocaleString('en', {useGrouping: false, maximumFractionDigits: 10})

function negative(text: string, start: number, words: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  if (/(?:^|[\s(«"\u00a0\u202f:])[-−]$/.test(before)) return true
  return words.some((word) => before.trimEnd().toLowerCase().endsWith(word) && /\s$/.test(before))
}
