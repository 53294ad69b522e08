import {facts} from '../locales/index.js'
import {extract} from '../src/document/extract.js'
import {locales} from '../src/model/locale.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {segment} from '../src/segment/segment.js'
import {communiqueOf, findRevision} from '../src/store/communiques.js'
import {putExtracted, putSegments, unitsOf} from '../src/store/documents.js'
import {callRun, inputHash} from '../src/store/runs.js'
import type {Db} from '../src/store/database.js'

/** A new revision becomes units and segments; then each other locale is translated. */
export const intake: Pipeline<string> = {
  name: 'intake',
  key: (revision) => revision,
  ref: (key) => key,
  stages: [
    stage('extract', {
      load: findRevision,
      run: ({text, format}) => extract(text, format),
      save: putExtracted,
    }),
    stage('segment', {
      load: async (db: Db, revision: string) => ({
        source: (await communiqueOf(db, revision)).source,
        units: await unitsOf(db, revision),
      }),
      run: ({source, units}) => ({
        segments: segment(units, facts[source].segmentation),
        targets: locales.filter((locale) => locale !== source),
      }),
      save: async (db, revision, {segments, targets}) => {
        await putSegments(db, revision, segments, targets)
        for (const locale of targets) {
          await callRun(db, 'translate', `${revision}.${locale}`, inputHash(revision, locale))
        }
      },
    }),
  ],
}
