import type {Atom} from './atoms.js'
import type {Left} from './take.js'

/** Drop decimals that the other side says in two numbers, around a unit: `49.11 s`, `49 s 11`; `3,50 DH`, `3 دراهم و50 سنتيما`. */
export function withoutSplit({source, target}: Left<Atom, Atom>): Left<Atom, Atom> {
  const [afterSource, restTarget] = withoutDecimals(source, target)
  const [afterTarget, restSource] = withoutDecimals(restTarget, afterSource)
  return {source: restSource, target: afterTarget}
}

function withoutDecimals(
  ones: readonly Atom[],
  others: readonly Atom[],
): readonly [readonly Atom[], readonly Atom[]] {
  let rest = others
  const left = ones.filter((one) => {
    const parts = split(one)
    const found = parts.map((part) => rest.find(({amounts}) => amounts.includes(part)))
    if (parts.length === 0 || found.some((other) => other === undefined)) return true
    rest = rest.filter((other) => !found.includes(other))
    return false
  })
  return [left, rest]
}

/** Give the whole and the hundredths of a decimal with two digits after its mark. */
function split({amounts: [amount = ''], percent, text}: Atom): readonly string[] {
  const [, whole = '', hundredths = ''] = /^(\d+)\.(\d{1,2})$/.exec(amount) ?? []
  if (whole === '' || percent || !/\d{2}(?!\d)/.test(text)) return []
  return [whole, String(Number(hundredths.padEnd(2, '0')))]
}
