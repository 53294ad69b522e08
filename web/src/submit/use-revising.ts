import {useMutation, useQuery} from '@tanstack/react-query'
import {useRef, useState} from 'react'
import type {Change} from '../../../src/model/communique.js'
import type {Format} from '../../../src/model/document.js'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import type {CommuniqueDetail} from '../api/wire.js'
import {toBase64} from '../parts/to-base64.js'
import {useKept} from '../parts/use-kept.js'
import type {ForeseenView} from './foreseen.js'

/** What readers are told of a correction, as far as it is written. */
export type Note = Partial<Record<Locale, string>>

/** A revision on its way; what it reopens is known only of exactly what is given. */
export function useRevising(path: string, communique: CommuniqueDetail, first: Change) {
  const [typed, keepTyped] = useKept<string | null>(`revised ${communique.revision}`, null)
  const [file, setFile] = useState<File | null>(null)
  const [change, setChange] = useState(first)
  const [note, setNote] = useKept<Note>(`noted ${communique.revision}`, {})
  const [foreseen, setForeseen] = useState<ForeseenView | null>(null)
  // The number seen when the dialog opened: a revision that comes meanwhile must not be gone over.
  const [expectedNumber] = useState(communique.number)
  const {data: stands} = useQuery({
    queryKey: ['source', communique.revision],
    queryFn: () => request<{text: string; format: Format}>(`${path}/source`),
    staleTime: Infinity,
  })
  const text = typed ?? stands?.text ?? ''
  // Counts what was changed: an answer about an earlier text is let go.
  const changes = useRef(0)
  const body = async () => {
    const name = stands?.format === 'text' ? 'typed.txt' : 'typed.md'
    const content = file ? {name: file.name, base64: await toBase64(file)} : {name, text}
    return {...content, change, expectedNumber}
  }
  const revise = useAct<unknown>(`${path}/revisions`)
  const checking = useMutation({
    mutationFn: async () => ({
      of: changes.current,
      found: await request<ForeseenView>(`${path}/revisions/preview`, {method: 'POST', body: await body()}),
    }),
    onSuccess: ({of, found}) => of === changes.current && setForeseen(found),
  })
  const forget = (): void => {
    changes.current += 1
    setForeseen(null)
    checking.reset()
    revise.reset()
  }
  return {
    ...{text, file, change, note, foreseen, checking, revise},
    offer(next: {readonly text: string; readonly file: File | null}): void {
      forget()
      keepTyped(next.text === stands?.text ? null : next.text)
      setFile(next.file)
    },
    call(next: Change): void {
      forget()
      setChange(next)
    },
    tell: setNote,
    async send(onDone: () => void): Promise<void> {
      const told = change === 'correction' ? {note} : {}
      const sent = (): void => {
        keepTyped(null)
        setNote(null)
        onDone()
      }
      revise.mutate({...(await body()), ...told}, {onSuccess: sent})
    },
  }
}
