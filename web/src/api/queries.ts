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

/** Who is here, with the acts that they may do somewhere; null when nobody is logged in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () =>
    request<Me>('/api/me').catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 401) return null
      throw error
    }),
  staleTime: Infinity,
})

export interface Me {
  readonly name: string
  readonly acts: readonly Act[]
}
