/** Variance of a translation's length for each character of its original (Gale and Church 1993, §3.2). */
const variancePerCharacter = 6.8

/**
 * Give the probability that a text of `other` characters translates one of `own`, where translations are `ratio` times
 * as long (Gale and Church 1993): the two tails of a normal distribution beyond their difference.
 */
export function lengthProbability(own: number, other: number, ratio: number): number {
  const mean = (own + other / ratio) / 2
  if (mean === 0) return 1
  const delta = (other - own * ratio) / Math.sqrt(mean * variancePerCharacter)
  return Math.max(twoTails(Math.abs(delta)), Number.MIN_VALUE)
}

/** Give 2 × (1 − Φ(z)), to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
function twoTails(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const [a, b, c, d, e] = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429]
  return t * (a + t * (b + t * (c + t * (d + t * e)))) * Math.exp(-x * x)
}
