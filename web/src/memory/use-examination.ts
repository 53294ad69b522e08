import {useRef, useState} from 'react'
import type {Examined} from '../../../src/commands/memory/examine-memory.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'

export type Found = Wire<Examined>['found'][number]

export interface Examination {
  readonly state: 'not-begun' | 'running' | 'done'
  readonly found: readonly Found[]
  readonly looked: number
  readonly total: number
  readonly error: unknown
}

/** So many findings are gathered; then it stops, to be begun again after some were dealt with. */
export const mostFound = 2_000

const nothing: Examination = {state: 'not-begun', found: [], looked: 0, total: 0, error: null}

/** Look through the memory a round at a time, until its end, an error, or `stop`. */
export function useExamination() {
  const [examination, setExamination] = useState(nothing)
  const running = useRef(0)
  const stop = (): void => {
    running.current += 1
    setExamination((now) => ({...now, state: 'done'}))
  }
  const start = async (): Promise<void> => {
    running.current += 1
    const mine = running.current
    let now: Examination = {...nothing, state: 'running'}
    let after: string | null = '0'
    setExamination(now)
    while (after !== null && now.found.length < mostFound) {
      try {
        const round: Wire<Examined> = await request(`/api/memory/maintenance?after=${after}`)
        const {found, looked, total} = now
        now = {
          ...now,
          found: [...found, ...round.found],
          looked: looked + round.looked,
          total: round.total || total,
        }
        after = round.next
      } catch (error) {
        now = {...now, error}
        after = null
      }
      if (running.current !== mine) return
      setExamination(now)
    }
    setExamination({...now, state: 'done'})
  }
  const forget = (units: readonly string[]): void =>
    setExamination((now) => ({...now, found: now.found.filter(({unit}) => !units.includes(unit))}))
  return {examination, start, stop, forget}
}
