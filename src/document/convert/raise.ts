const raised: Readonly<Record<string, readonly [sup: string, sub: string]>> = {
  '0': ['⁰', '₀'],
  '1': ['¹', '₁'],
  '2': ['²', '₂'],
  '3': ['³', '₃'],
  '4': ['⁴', '₄'],
  '5': ['⁵', '₅'],
  '6': ['⁶', '₆'],
  '7': ['⁷', '₇'],
  '8': ['⁸', '₈'],
  '9': ['⁹', '₉'],
  '+': ['⁺', '₊'],
  '-': ['⁻', '₋'],
  '−': ['⁻', '₋'],
}

/** Write figures above or below the line in characters of their own: m2 is not m². Null where there are none. */
export function raise(text: string, place: 'sup' | 'sub'): string | null {
  const found = [...text].map((char) => raised[char]?.[place === 'sup' ? 0 : 1])
  return found.length > 0 && found.every((char) => char !== undefined) ? found.join('') : null
}
