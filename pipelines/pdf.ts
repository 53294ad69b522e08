import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {printMissing, publicEditions} from './pdf/print-missing.js'
import {forShowing, putShown, showFinal} from './pdf/show-final.js'

/**
 * What follows a publication and is never in its way: PDFs of what went out, then the release that links to them and has
 * the search index that a large site made wait.
 */
export const pdf: Pipeline<string> = {
  name: 'pdf',
  key: (revision) => revision,
  ref: (key) => key,
  stages: [
    stage('print', {load: publicEditions, run: printMissing, save: async () => undefined}),
    stage('show', {load: forShowing, run: showFinal, save: putShown, lock: 'site'}),
  ],
}
