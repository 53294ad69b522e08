import type {Placeable} from '../placeable/placeable.js'
import {finding, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'

/**
 * Find numbers in words that the figures in brackets after them contradict: `twenty (30) days`. A source that does so
 * itself is left alone.
 */
export function contradicted({source, target}: Reading): readonly Finding[] {
  if (pairs(source).some(([word, figure]) => !isSame(word, figure))) return []
  const agreed = pairs(source).map(([, figure]) => figure)
  return pairs(target)
    .filter(([word, figure]) => !isSame(word, figure) && agreed.some((one) => isSame(one, figure)))
    .map(([word, figure]) =>
      finding('numbers-in-words', word, {
        got: target.text.slice(word.start, word.end),
        expected: target.text.slice(figure.start, figure.end),
      }),
    )
}

/** Give numbers in words, each with the figures in brackets right after it. */
function pairs({placeables, text}: Side): readonly (readonly [Placeable, Placeable])[] {
  return placeables.flatMap((one, index) => {
    const next = placeables[index + 1]
    if (!next || one.kind !== 'number' || next.kind !== 'number' || one.form !== 'words') return []
    const bracketed =
      /^[ \u00a0\u202f]\($/u.test(text.slice(one.end, next.start)) && text.charAt(next.end) === ')'
    return bracketed ? [[one, next] as const] : []
  })
}

const isSame = (one: Placeable, other: Placeable): boolean => one.value === other.value
