import {may} from '../src/access/may.js'
import {letterOf} from '../src/notify/letter.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {markMailed, toMail} from '../src/store/notifications.js'
import {localAddress} from '../src/config.js'

/**
 * Mail one notification, to somebody who may still read what it is about: access is looked at again now. A worker that dies after the server took the letter and before that is written down sends it
 * again under the same `Message-ID`, by which mail servers know a copy.
 */
export const mail: Pipeline<string> = {
  name: 'mail',
  key: (notification) => notification,
  ref: (key) => key,
  isOutward: true,
  stages: [
    stage('send', {
      load: toMail,
      run: async (found, {mail: post, config}) => {
        if (found === null || post === null) return
        if (!may(found.grants, 'read', {category: found.category})) return
        const address = config.deskUrl ?? localAddress(config)
        const letter = letterOf(found, found.language, {address, timeZone: config.timeZone})
        await post.send({...letter, id: `notification-${found.id}`, to: found.email})
      },
      save: (db, id: string) => markMailed(db, id),
    }),
  ],
}
