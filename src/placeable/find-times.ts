import type {Lexicon} from './lexicon.js'
import type {TimePlaceable} from './placeable.js'

const noon = 12
const hourMinutes = 60
/** Before it, `at night` is after midnight. */
const dawn = 5

/** Find times of day: `15 h 30`, `3:30 p.m.`, `الساعة الثالثة والنصف`. */
export function findTimes(text: string, lexicon: Lexicon): readonly TimePlaceable[] {
  const named = [...text.matchAll(lexicon.times.named)].map((match) => {
    const hour = lexicon.facts.time.named[match[0]] ?? 0
    return {...time(match, hour, 0, hour === 0, true, lexicon), named: true}
  })
  const told = lexicon.times.patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {}
      const said = groups['word'] === undefined ? Number(groups['hour']) : wordHour(groups['word'], lexicon)
      if (said === null || isDuration(match, said)) return []
      const {fractions, lessFractions} = lexicon.facts.time
      const less = lessFractions[groups['less'] ?? ''] ?? minutesOf(groups['until'], lexicon)
      const past =
        fractions[groups['fraction'] ?? ''] ?? minutesOf(groups['past'] ?? groups['minute'], lexicon)
      const minute = less > 0 ? hourMinutes - less : past
      const late = lexicon.facts.time.night.includes(groups['pm'] ?? '') && (said < dawn || said === noon)
      const [am, pm] = [groups['am'] !== undefined || late, groups['pm'] !== undefined && !late]
      return [time(match, less > 0 ? said - 1 : said, minute, am, pm, lexicon)]
    }),
  )
  return [...named, ...told]
}

function time(
  match: RegExpExecArray,
  said: number,
  minute: number,
  am: boolean,
  pm: boolean,
  {facts}: Lexicon,
): TimePlaceable {
  const hour = said === 24 ? 0 : pm && said > 0 && said < noon ? said + noon : am && said === noon ? 0 : said
  const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const [start, end] = [match.index, match.index + match[0].length]
  return {
    kind: 'time',
    start,
    end,
    value,
    hour,
    minute,
    named: false,
    certain: facts.time.twentyFour || am || pm || hour > noon || hour === 0,
  }
}

/** `الساعة الواحدة` alone is as often "an hour" as one o'clock. */
const isDuration = ({groups}: RegExpExecArray, said: number): boolean =>
  said === 1 && groups?.['word'] !== undefined && !groups['fraction'] && !groups['am'] && !groups['pm']

/** Read minutes in figures or words (`وخمس وأربعين دقيقة`); what says none is on the hour. */
function minutesOf(said: string | undefined, lexicon: Lexicon): number {
  if (said === undefined) return 0
  const minutes = /^\d+$/.test(said) ? Number(said) : wordsSum(said, lexicon)
  return minutes === null || minutes >= hourMinutes ? 0 : minutes
}

function wordHour(word: string, lexicon: Lexicon): number | null {
  const hour = wordsSum(word, lexicon)
  return hour === null || hour > noon ? null : hour
}

function wordsSum(word: string, {words, fold}: Lexicon): number | null {
  const parts = word.split(/[\s\u00a0\u202f]+/u).map((one) => words.get(fold(one)))
  const values = parts.map((one) => (one?.role === 'ordinal' || one?.role === 'cardinal' ? one.value : null))
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
