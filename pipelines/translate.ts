import {BayanError} from '../src/errors.js'
import type {TranslationRef} from '../src/model/communique.js'
import {isLocale} from '../src/model/locale.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {checkAll, forChecks, putChecked} from './translate/check.js'
import {forLeverage, leverageAll, putLeveraged} from './translate/leverage.js'
import {draftByMachine, putMachineDrafts, untranslated} from './translate/machine-translate.js'

/** One revision in one locale gets its drafts, and what is wrong with them. */
export const translate: Pipeline<TranslationRef> = {
  name: 'translate',
  key: (ref) => `${ref.revision}.${ref.locale}`,
  ref: (key) => {
    const [revision = '', locale = ''] = key.split('.')
    if (!isLocale(locale)) throw new BayanError('locale_unknown', {got: locale})
    return {revision, locale}
  },
  stages: [
    stage('leverage', {load: forLeverage, run: leverageAll, save: putLeveraged}),
    stage('machine-translate', {load: untranslated, run: draftByMachine, save: putMachineDrafts}),
    stage('check', {load: forChecks, run: checkAll, save: putChecked}),
  ],
}
