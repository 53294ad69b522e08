import {finding, type Finding, type PageFinding} from './finding.js'

interface Declaration {
  readonly selector: string
  readonly property: string
  readonly value: string
}

type Test = (declaration: Declaration) => boolean

const physical = /(?:^|-)(?:left|right)(?:-|$)/u
const physicalValue = /(?:^|\s)(?:left|right)(?:\s|$)/u
const valueProperties = ['text-align', 'float', 'clear', 'background-position', 'transform-origin']

const rules: readonly (readonly [Finding['rule'], Test, string])[] = [
  [
    'A05',
    ({selector, property}) => /^(?:direction|unicode-bidi)$/u.test(property) && !/code|pre/u.test(selector),
    'State direction in markup.',
  ],
  ['A30', ({property}) => physical.test(property), 'Use the logical property.'],
  [
    'A30',
    ({property, value}) => valueProperties.includes(property) && physicalValue.test(value),
    'Use start, end, inline-start or inline-end.',
  ],
  [
    'A37',
    ({property, value}) => property === 'letter-spacing' && !/^(?:0|normal)$/u.test(value),
    'Do not space letters.',
  ],
  [
    'A38',
    ({property, value}) => property === 'text-transform' && value !== 'none',
    'Arabic has no capitals.',
  ],
  [
    'A38',
    ({selector, property, value}) =>
      selector !== '@font-face' &&
      property === 'font-style' &&
      value !== 'normal' &&
      !/lang\(fr|lang\(en/u.test(selector),
    'Do not slant letters.',
  ],
  ['A38', ({selector}) => selector.includes('::first-letter'), 'Do not set initials apart.'],
  ['A39', ({property, value}) => property === 'hyphens' && value === 'auto', 'Arabic is not hyphenated.'],
  ['A39', ({property, value}) => property === 'word-break' && value === 'break-all', 'Do not break words.'],
  ['A40', ({property, value}) => property === 'text-align' && value === 'justify', 'Align at the start.'],
  ['A41', ({property}) => /^(?:-webkit-text-stroke|opacity)$/u.test(property), 'Stress by weight or colour.'],
  [
    'A46',
    ({selector, property, value}) =>
      /\b(?:img|picture|figure)\b/u.test(selector) &&
      /^(?:transform|scale)$/u.test(property) &&
      /scaleX\(-|rotateY\(180|^-/u.test(value),
    'Do not mirror pictures.',
  ],
]

const arabicMinLineHeight = 1.6

/** Check a style sheet: A05, A30, A37–A42, A46. `isWhole` asks for the Arabic letters' own rule. */
export function checkCss(css: string, isWhole: boolean): readonly PageFinding[] {
  const all = declarations(css)
  const found = all.flatMap((one) =>
    rules
      .filter(([, test]) => test(one))
      .map(([rule, , remedy]) => finding(rule, one.selector, `${one.property}: ${one.value}`, remedy)),
  )
  const arabic = all.find(({selector, property}) => selector === '[lang|="ar"]' && property === 'line-height')
  return isWhole && Number(arabic?.value ?? 0) < arabicMinLineHeight
    ? [...found, finding('A42', '[lang|="ar"]', arabic?.value ?? '', 'Give Arabic lines 1.6 or more.')]
    : found
}

function declarations(css: string): readonly Declaration[] {
  const plain = css.replace(/\/\*[^]*?\*\//gu, '')
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/gu)].flatMap((match) =>
    (match[2] ?? '').split(';').flatMap((line) => {
      const at = line.indexOf(':')
      if (at < 0) return []
      return [
        {
          selector: (match[1] ?? '').trim(),
          property: line.slice(0, at).trim(),
          value: line.slice(at + 1).trim(),
        },
      ]
    }),
  )
}
