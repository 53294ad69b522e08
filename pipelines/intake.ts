import {facts} from '../locales/index.js'
import {alignRevisions, bothRevisions} from '../src/commands/take-over.js'
import {extract} from '../src/document/extract.js'
import {locales} from '../src/model/locale.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {segment} from '../src/segment/segment.js'
import {communiqueOf, findRevision} from '../src/store/communiques.js'
import {putExtracted, putSegments, unitsOf} from '../src/store/documents.js'
import {choicesOf} from '../src/store/choices.js'
import type {Db} from '../src/store/database.js'
import {putAligned} from './intake/align.js'

/** A revision becomes units and segments, takes over the work on the one before; then each other locale is translated. */
export const intake: Pipeline<string> = {
  name: 'intake',
  key: (revision) => revision,
  ref: (key) => key,
  stages: [
    stage('extract', {
      load: findRevision,
      run: ({text, format}, {config: {translatableFields}}) => extract(text, format, {translatableFields}),
      save: putExtracted,
    }),
    stage('segment', {
      load: async (db: Db, revision: string) => ({
        source: (await communiqueOf(db, revision)).source,
        units: await unitsOf(db, revision),
        choices: await choicesOf(db, revision),
      }),
      run: ({source, units, choices}) => ({
        segments: segment(units, facts[source].segmentation, choices),
        targets: locales.filter((locale) => locale !== source),
      }),
      save: (db, revision, {segments, targets}) => putSegments(db, revision, segments, targets),
    }),
    stage('align', {load: bothRevisions, run: alignRevisions, save: putAligned}),
  ],
}
