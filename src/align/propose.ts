import {locales, type Locale} from '../model/locale.js'
import {alignTexts} from './align-texts.js'
import type {Bead, Sentence} from './sentence.js'

/** Equivalents that an alignment proposes for the memory. Nothing counts until a person has had a look. */
export interface Proposal {
  readonly id: number
  /** 0–100; the least of what speaks for each pair. */
  readonly score: number
  /** Sentences on each side, `1-1`, `1-2-1`. */
  readonly shape: string
  /** Whether it would be taken; a person may say otherwise. */
  readonly keep: boolean
  readonly variants: Readonly<Partial<Record<Locale, string>>>
}

/** A text with its locale, cut in sentences. */
export interface AlignableText {
  readonly locale: Locale
  readonly sentences: readonly Sentence[]
}

/** Least score that is taken unless a person says otherwise. */
export const leastKept = 60

interface Run {
  readonly start: number
  readonly end: number
}

/** Align two or three texts, each with the first, and propose what stands in at least two of them. */
export function propose([first, ...others]: readonly AlignableText[]): readonly Proposal[] {
  if (!first) return []
  const aligned = others.map(({sentences}) => alignTexts(first.sentences, sentences))
  return groupsOf(first.sentences.length, aligned)
    .map((group) => {
      const beads = aligned.map((all) => within(all, group))
      const paired = beads.map((some) => some.filter(isPair))
      const scores = paired.flat().map(({score}) => score)
      const runs = [group, ...beads.map((some) => otherRun(some))]
      const texts = [first, ...others].map((text, index) => textOf(text, runs[index]))
      return {
        score: scores.length === 0 ? 0 : Math.min(...scores),
        shape: runs.map((run) => (run ? run.end - run.start : 0)).join('-'),
        variants: Object.fromEntries(
          [first, ...others].flatMap(({locale}, index) =>
            texts[index] && (index === 0 || (paired[index - 1] ?? []).length > 0)
              ? [[locale, texts[index]]]
              : [],
          ),
        ) as Proposal['variants'],
      }
    })
    .filter(({variants}) => locales.filter((locale) => variants[locale]).length > 1)
    .map((proposal, index) => ({id: index + 1, keep: proposal.score >= leastKept, ...proposal}))
}

const isPair = (bead: Bead): boolean => bead.start < bead.end && bead.otherStart < bead.otherEnd

/** Join the runs of the first text that overlap in any alignment. */
function groupsOf(length: number, aligned: readonly (readonly Bead[])[]): readonly Run[] {
  const inside = new Set<number>()
  for (const {start, end} of aligned.flat()) for (let at = start + 1; at < end; at++) inside.add(at)
  const starts = Array.from({length}, (_, index) => index).filter((index) => !inside.has(index))
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? length}))
}

const within = (all: readonly Bead[], {start, end}: Run): readonly Bead[] =>
  all.filter((bead) => bead.start < bead.end && bead.start >= start && bead.end <= end)

function otherRun(beads: readonly Bead[]): Run | null {
  const paired = beads.filter(isPair)
  const [first, last] = [paired[0], paired.at(-1)]
  return first && last ? {start: first.otherStart, end: last.otherEnd} : null
}

const textOf = ({sentences}: AlignableText, run: Run | null | undefined): string =>
  run
    ? sentences
        .slice(run.start, run.end)
        .map(({text}) => text)
        .join(' ')
    : ''
