import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {copyStage} from './copy.js'
import {announce, forAnnouncement} from './publish/announce.js'
import {deliver, forDelivery, putDelivered} from './publish/deliver.js'
import {forPress, tellPress} from './publish/press.js'
import {approvedTexts, putDraftEditions, renderTexts} from './publish/render.js'

/**
 * Make the site agree with the store for one revision: editions of what is approved, withdrawal of what was taken back.
 * Learning is part of delivering: the memory knows a text in the very transaction that records it as public.
 */
export const publish: Pipeline<string> = {
  name: 'publish',
  key: (revision) => revision,
  ref: (key) => key,
  stages: [
    stage('render', {load: approvedTexts, run: renderTexts, save: putDraftEditions}),
    stage('deliver', {load: forDelivery, run: deliver, save: putDelivered, lock: 'site'}),
    copyStage,
    stage('announce', {load: forAnnouncement, run: announce, save: async () => undefined}),
    stage('press', {load: forPress, run: tellPress, save: async () => undefined, lock: 'press'}),
  ],
}
