import type {Direction, Locale} from '../../src/model/locale.js'

declare global {
  /** Put in by `vite.config.ts` from `locales/`. */
  const __LOCALE_FACTS__: Readonly<Record<Locale, ShownFacts>>
}

interface ShownFacts {
  readonly locale: Locale
  readonly tag: string
  readonly direction: Direction
  readonly name: string
  readonly quotes: readonly (readonly [string, string])[]
  readonly foreign: Readonly<Record<string, string>>
}
