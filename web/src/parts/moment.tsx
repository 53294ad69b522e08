import {useQuery} from '@tanstack/react-query'
import {meQuery} from '../api/queries.js'
import {language} from '../i18n.js'
import {localeFacts} from '../locales.js'

/** A time by the clocks of the house, as the reader's language writes it. */
export function Moment({at}: {readonly at: string}) {
  const {data: me} = useQuery(meQuery)
  const format = new Intl.DateTimeFormat(localeFacts[language()].tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
    ...(me ? {timeZone: me.timeZone} : {}),
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
