import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {deliver, forDelivery, putDelivered} from './publish/deliver.js'
import {approvedTexts, putDraftEditions, renderTexts} from './publish/render.js'

/**
 * Make the site agree with the store for one revision: editions of what is approved, withdrawal of what was taken back.
 * Learning is part of delivering: the memory knows a text in the very transaction that records it as public. What follows
 * (PDFs, the copy in a bucket, news, letters) is called there and goes on its own.
 */
export const publish: Pipeline<string> = {
  name: 'publish',
  key: (revision) => revision,
  ref: (key) => key,
  stages: [
    stage('render', {load: approvedTexts, run: renderTexts, save: putDraftEditions}),
    stage('deliver', {load: forDelivery, run: deliver, save: putDelivered, lock: 'site'}),
  ],
}
