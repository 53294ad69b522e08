import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'
import {persons, type Person} from './persons.js'
import {exchangedPlaces} from './places.js'
import {isNamedIn} from './named-in.js'
import {latinDistance} from './transliteration.js'

/** Share of consonants in which two Latin spellings of one name may differ. */
const mostLatin = 0.2

/** Persons after a title, countries and cities are those of the source; of another script by the sound of their letters. */
export const names: Check = (reading) => [...exchangedPersons(reading), ...exchangedPlaces(reading)]

function exchangedPersons(reading: Reading): readonly Finding[] {
  const {source, target} = reading
  const [named, got] = [personsOf(source), personsOf(target)]
  if (source.facts.script === target.facts.script) return latin(reading, named, got)
  const lost = named.filter((one) => !isNamedIn(one, target.text, target.facts.names.civil))
  const added = got.filter((one) => !isNamedIn(one, source.text, source.facts.names.civil))
  return [
    ...lost.map((one) => finding('names', whole(reading), {got: '—', expected: written(one, source)})),
    ...added.map((one) => finding('names', one, {got: written(one, target), expected: '—'})),
  ]
}

const personsOf = ({text, facts}: Side): readonly Person[] => persons(text, facts)

const written = ({start, end}: Person, {text}: Side): string => text.slice(start, end)

/** In one script a name may be left out or said by its office; another in its place is an error. */
function latin(
  {source, target}: Reading,
  named: readonly Person[],
  got: readonly Person[],
): readonly Finding[] {
  const lost = named.filter((one) => one.words.some((word) => !spelt(word, target)))
  const added = got.filter((one) => one.words.some((word) => !spelt(word, source)))
  return added.slice(0, lost.length).map((one, index) => {
    const expected = lost[index]
    return finding('names', one, {
      got: written(one, target),
      expected: expected ? written(expected, source) : '—',
    })
  })
}

/** Tell whether a text has a word that may be the same name. */
const spelt = (name: string, {text}: Side): boolean =>
  (text.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).some(
    (word) => word === name || (/^\p{Lu}/u.test(word) && latinDistance(name, word) <= mostLatin),
  )
