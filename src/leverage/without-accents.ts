import {keepSome} from './keep-some.js'

/** Leave out what stands above and below the letters of a word. */
export const withoutAccents = keepSome((word: string): string => word.normalize('NFD').replace(/\p{M}/gu, ''))
