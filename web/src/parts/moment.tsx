import {language} from '../i18n.js'
import {localeFacts} from '../locales.js'

/** A time, as the reader's language writes it. */
export function Moment({at}: {readonly at: string}) {
  const format = new Intl.DateTimeFormat(localeFacts[language()].tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
