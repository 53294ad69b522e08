import type {Locale} from '../../../src/model/locale.js'
import type {Overview} from '../api/wire.js'

/** Give the languages without which the others may be let go. */
export const waivable = ({policy, source, locales}: Overview): readonly Locale[] =>
  policy !== 'together'
    ? []
    : locales
        .filter(
          ({locale, approvedBy, edition, waiver}) =>
            locale !== source &&
            approvedBy === null &&
            edition !== 'published' &&
            edition !== 'withdrawn' &&
            waiver === null,
        )
        .map(({locale}) => locale)
