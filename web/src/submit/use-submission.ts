import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {useRef, useState} from 'react'
import {useLocation} from 'wouter'
import {meQuery} from '../api/queries.js'
import {request} from '../api/request.js'
import {useKept} from '../parts/use-kept.js'
import {bodyOf, consider, type Considered, type Given, type Original} from './considered.js'

/** An original on its way: what is given, what was understood of exactly that, and how it is sent. */
export function useSubmission() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const {data: me} = useQuery(meQuery)
  const [text, keepText] = useKept('submitted text', '')
  const [file, setFile] = useState<File | null>(null)
  const original: Original = {text, file}
  const [given, setGiven] = useKept<Given>('submitted facts', {})
  const [seen, setSeen] = useState<Considered | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const zoned = given.embargo
    ? {...given, timeZone: given.timeZone ?? me?.timeZone ?? 'UTC'}
    : {...given, timeZone: ''}
  // Counts what was changed since the screen opened: an answer about an earlier text is let go.
  const changes = useRef(0)
  const checking = useMutation({
    mutationFn: async (what: Original) => ({of: changes.current, found: await consider(what, zoned)}),
    onSuccess: ({of, found}) => of === changes.current && setSeen(found),
  })
  const sending = useMutation({
    mutationFn: async (source: string) =>
      request<{reference: string}>('/api/communiques', {
        method: 'POST',
        body: await bodyOf(original, {...zoned, source}),
      }),
    onSuccess: async ({reference}) => {
      await queries.invalidateQueries({queryKey: ['communiques']})
      keepText(null)
      setGiven(null)
      go(`/c/${encodeURIComponent(reference)}`)
    },
  })
  /** What was understood stands only for what it was understood of. */
  const forget = (): void => {
    changes.current += 1
    setSeen(null)
    setConfirmed(false)
    checking.reset()
    sending.reset()
  }
  return {
    original,
    given,
    seen,
    confirmed,
    confirm: setConfirmed,
    timeZone: zoned.timeZone === '' ? (me?.timeZone ?? 'UTC') : zoned.timeZone,
    checking,
    sending,
    offer(next: Original): void {
      forget()
      keepText(next.text)
      setFile(next.file)
      if (next.file !== null) checking.mutate(next)
    },
    say(next: Given): void {
      forget()
      setGiven(next)
    },
  }
}
