import {closing, cut, gap, join, type SegmentationRule, then} from '../../locales/segmentation.js'

/** What UAX #29 says of sentences (SB6–SB11), as far as SRX can: for tools that have rules and no ICU. */
export const uax29: readonly SegmentationRule[] = [
  join(
    `\\.${closing}*`,
    `${then}[\\p{N}\\s,:;%\\(\\)\\-–]{0,30}\\p{Ll}`,
    'SB8: a small letter goes on: approx. 3 or 4',
  ),
  join(`[.?!؟۔]${closing}*`, `${gap}*[,:;،؛–—\\-.?!؟۔]`, 'SB8a: so do commas and dashes: « Non. », dit-il'),
  cut(`[.?!؟۔]${closing}*\\p{Cf}*`, '[\\s\\p{Z}]', 'SB11: white space after a terminator'),
  cut(`[.?!؟۔]${closing}*`, '\\p{Lo}', 'SB11: letters without case need none: معا.ونحن'),
]
