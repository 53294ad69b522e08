import {queryOptions} from '@tanstack/react-query'
import type {Locale} from '../../../src/model/locale.js'
import type {Act} from '../../../src/access/act.js'
import {Refusal, request} from './request.js'
import type {CommuniqueDetail, Overview, TranslationView} from './wire.js'

const at = (name: string): string => `/api/communiques/${encodeURIComponent(name)}`

/** The newest communiqués with their state. */
export const communiquesQuery = queryOptions({
  queryKey: ['communiques'],
  queryFn: () => request<{communiques: readonly Overview[]}>('/api/communiques?limit=200'),
  select: ({communiques}) => communiques,
})

/** One communiqué, with what happened to it. */
export const communiqueQuery = (name: string) =>
  queryOptions({queryKey: ['communique', name], queryFn: () => request<CommuniqueDetail>(at(name))})

/** The key under which a translation's segments are kept. */
export const segmentsKey = (name: string, locale: Locale) => ['segments', name, locale] as const

/** The segments of one translation. */
export const segmentsQuery = (name: string, locale: Locale) =>
  queryOptions({
    queryKey: segmentsKey(name, locale),
    queryFn: () => request<TranslationView>(`${at(name)}/segments/${locale}`),
  })

/** Who is here, with the acts that they may do somewhere. Who is not logged in is sent to the page for it. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () =>
    request<Me>('/api/me').catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 401) {
        comeIn()
        return null
      }
      throw error
    }),
  staleTime: Infinity,
})

/** Go and log in, then come back here; what was typed waits in the outbox. */
export function comeIn(): void {
  window.location.assign(`/login?to=${encodeURIComponent(window.location.pathname)}`)
}

export interface Me {
  readonly name: string
  /** The house's, in which embargoes are meant. */
  readonly timeZone: string
  readonly acts: readonly Act[]
}
