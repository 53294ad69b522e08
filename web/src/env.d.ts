/** Put in by `vite.config.ts` from `locales/`. */
declare const __LOCALE_FACTS__: Readonly<
  Record<
    import('../../src/model/locale.js').Locale,
    {
      readonly locale: import('../../src/model/locale.js').Locale
      readonly tag: string
      readonly direction: 'ltr' | 'rtl'
      readonly name: string
      readonly quotes: readonly (readonly [string, string])[]
      readonly foreign: Readonly<Record<string, string>>
    }
  >
>
