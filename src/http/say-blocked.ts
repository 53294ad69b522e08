import {BayanError, errorTable, type ErrorCode} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Overview} from '../store/overview.js'
import {sayError} from '../words.js'

const isCode = (code: string): code is ErrorCode => code in errorTable

/** Say in the reader’s language why runs are blocked, and what to do. */
export const sayBlocked = (overview: Overview, language: Locale) => ({
  ...overview,
  blocked: overview.blocked.map((run) => ({
    ...run,
    ...sayError(new BayanError(isCode(run.code) ? run.code : 'internal'), language),
  })),
})
