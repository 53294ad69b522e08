import type {Locale} from '../src/model/locale.js'
import {ar} from './ar/index.js'
import {en} from './en/index.js'
import type {LocaleFacts} from './facts.js'
import {fr} from './fr/index.js'

/** The facts of every locale. */
export const facts: Readonly<Record<Locale, LocaleFacts>> = {fr, ar, en}
