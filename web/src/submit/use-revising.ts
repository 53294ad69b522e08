import {useMutation, useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import type {Change} from '../../../src/model/communique.js'
import type {Format} from '../../../src/model/document.js'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import type {CommuniqueDetail} from '../api/wire.js'
import {toBase64} from '../parts/to-base64.js'
import type {ForeseenView} from './foreseen.js'

/** What readers are told of a correction, as far as it is written. */
export type Note = Partial<Record<Locale, string>>

/** A revision on its way; what it reopens is known only of exactly what is given. */
export function useRevising(path: string, communique: CommuniqueDetail, first: Change) {
  const [given, setGiven] = useState<{readonly text: string; readonly file: File | null} | null>(null)
  const [change, setChange] = useState(first)
  const [note, setNote] = useState<Note>({})
  const [foreseen, setForeseen] = useState<ForeseenView | null>(null)
  // The number seen when the dialog opened: a revision that comes meanwhile must not be gone over.
  const [expectedNumber] = useState(communique.number)
  const {data: stands} = useQuery({
    queryKey: ['source', communique.revision],
    queryFn: () => request<{text: string; format: Format}>(`${path}/source`),
    staleTime: Infinity,
  })
  const {text, file} = given ?? {text: stands?.text ?? '', file: null}
  const body = async () => {
    const typed = {name: stands?.format === 'text' ? 'typed.txt' : 'typed.md', text}
    const content = file ? {name: file.name, base64: await toBase64(file)} : typed
    return {...content, change, expectedNumber}
  }
  const revise = useAct<unknown>(`${path}/revisions`)
  const checking = useMutation({
    mutationFn: async () =>
      request<ForeseenView>(`${path}/revisions/preview`, {method: 'POST', body: await body()}),
    onSuccess: setForeseen,
  })
  const forget = (): void => {
    setForeseen(null)
    checking.reset()
    revise.reset()
  }
  return {
    ...{text, file, change, note, foreseen, checking, revise},
    offer(next: {readonly text: string; readonly file: File | null}): void {
      forget()
      setGiven(next)
    },
    call(next: Change): void {
      forget()
      setChange(next)
    },
    tell: setNote,
    async send(onDone: () => void): Promise<void> {
      const told = change === 'correction' ? {note} : {}
      revise.mutate({...(await body()), ...told}, {onSuccess: onDone})
    },
  }
}
