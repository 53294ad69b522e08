import {facts} from '../locales/index.js'
import {may} from '../src/access/may.js'
import {letterOf} from '../src/notify/letter.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {letterDue, markMailed} from '../src/store/letters.js'
import {localAddress} from '../src/config.js'

/**
 * Mail what waits for one person, a burst in one letter, of what they may still read: access is looked at again now. A
 * worker that dies after the server took the letter and before that is written down sends it again under the same
 * `Message-ID`, by which mail servers know a copy.
 */
export const mail: Pipeline<string> = {
  name: 'mail',
  key: (notification) => notification,
  ref: (key) => key,
  isOutward: true,
  stages: [
    stage('send', {
      load: letterDue,
      run: async (due, {mail: post, config}) => {
        if (due === null || post === null) return []
        const {email, language, grants} = due
        const notifications = due.notifications.filter(({category}) => may(grants, 'read', {category}))
        const [first] = notifications
        if (!first) return []
        const address = config.deskUrl ?? localAddress(config)
        const letter = letterOf(notifications, language, {address, timeZone: config.timeZone})
        await post.send({...letter, id: `notification-${first.id}`, to: email, language: facts[language].tag})
        return notifications.map(({id}) => id)
      },
      save: (db, _id: string, mailed) => markMailed(db, mailed),
    }),
  ],
}
