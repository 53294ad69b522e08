import {queryOptions} from '@tanstack/react-query'
import type {Locale} from '../../../src/model/locale.js'
import type {Act} from '../../../src/access/act.js'
import type {ConcordanceLine} from '../../../src/store/memory/concordance.js'
import {Refusal, request} from './request.js'
import type {Aids, CommuniqueDetail, Overview, Wire} from './wire.js'

/** Where a communiqué stands in the API. */
export const at = (name: string): string => `/api/communiques/${encodeURIComponent(name)}`

/** Communiqués that have a text in their reference or title, newest first; the newest of all without one. */
export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ['communiques', text],
    queryFn: () =>
      request<{communiques: readonly Overview[]}>(
        `/api/communiques?limit=200&text=${encodeURIComponent(text)}`,
      ),
    select: ({communiques}) => communiques,
    placeholderData: (before) => before,
  })

/** The newest communiqués with their state. */
export const communiquesQuery = queryOptions({
  queryKey: ['communiques'],
  queryFn: () => request<{communiques: readonly Overview[]}>('/api/communiques?limit=200'),
  select: ({communiques}) => communiques,
})

/** One communiqué, with what happened to it. */
export const communiqueQuery = (name: string) =>
  queryOptions({queryKey: ['communique', name], queryFn: () => request<CommuniqueDetail>(at(name))})

/** What a communiqué is called: it changes with a revision alone, and is not asked for at every save. */
export const titleQuery = (name: string) =>
  queryOptions({
    queryKey: ['title', name],
    queryFn: () => request<CommuniqueDetail>(at(name)),
    staleTime: Infinity,
    select: ({reference, title}) => ({reference, title}),
  })

/** What helps with one segment. It changes with the original and the memory, not with what is typed. */
export const aidsQuery = (name: string, locale: Locale, segment: string) =>
  queryOptions({
    queryKey: ['aids', name, locale, segment],
    queryFn: () =>
      request<{segment: Aids}>(`${at(name)}/segments/${locale}/${segment}`).then((said) => said.segment),
    staleTime: 60_000,
  })

/** Where words stand in the memory, with what stands for them in another language. */
export const concordanceQuery = (asked: {
  readonly text: string
  readonly locale: Locale
  readonly target: Locale
  readonly limit: number
}) =>
  queryOptions({
    queryKey: ['concordance', asked],
    queryFn: () => {
      const search = new URLSearchParams({...asked, limit: String(asked.limit)})
      return request<{lines: readonly Wire<ConcordanceLine>[]}>(
        `/api/memory/concordance?${search.toString()}`,
      )
    },
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
export const comeIn = (): void => window.location.assign(comeInAddress())

/** Where one logs in and comes back to this page. */
export const comeInAddress = (): string => `/login?to=${encodeURIComponent(window.location.pathname)}`

export interface Me {
  readonly name: string
  /** The house's, in which embargoes are meant. */
  readonly timeZone: string
  readonly acts: readonly Act[]
}
