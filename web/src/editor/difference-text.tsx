import {difference} from './difference.js'

/** Two texts in one: what went struck through, what came underlined. */
export function DifferenceText({before, after}: {readonly before: string; readonly after: string}) {
  return difference(before, after).map(({type, text}, index) =>
    type === 'same' ? text : type === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
  )
}
