import {sep} from 'node:path'
import Sequencer from '@jest/test-sequencer'
import slow from './slow.json' with {type: 'json'}

const othersMs = 2_000

/**
 * Begins with the longest suites, so that none is left alone at the end. Where Jest has not measured a suite yet it would
 * go by the length of its file; `slow.json` has the seconds of the longest ones on two processors.
 */
export default class SlowFirst extends Sequencer {
  time(test) {
    const name = test.path.split(`${sep}test${sep}`).at(-1).split(sep).join('/').replace('.test.ts', '')
    return super.time(test) ?? (name in slow ? slow[name] * 1_000 : othersMs)
  }
}
