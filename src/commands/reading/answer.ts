import {BayanError} from '../../errors.js'
import type {Answer, Job} from './work-apart.js'
import {works} from './works.js'

/** Do one work in a thread. Never throws: what the work refuses is an answer too. */
export function answer({work, given}: Job): Answer {
  try {
    return {type: 'done', made: (works[work] as (given: unknown) => unknown)(given)}
  } catch (error) {
    if (!(error instanceof BayanError)) throw error
    return {type: 'failed', code: error.code, detail: error.detail}
  }
}
