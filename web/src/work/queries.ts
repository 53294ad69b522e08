import {queryOptions} from '@tanstack/react-query'
import type {WorkItem} from '../../../src/commands/read-work.js'
import type {Contact, Notification} from '../../../src/store/notifications.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'

export type Work = Wire<WorkItem>
export type Told = Wire<Notification>

/** What waits for the person, is free, or is with others. */
export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: () => request<{work: readonly Work[]}>('/api/work'),
  select: ({work}) => work,
})

/** What the person was told. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: () => request<{unread: number; notifications: readonly Told[]}>('/api/notifications'),
})

/** Where the person is written to; `sends` is false when the server sends no mail. */
export const contactQuery = queryOptions({
  queryKey: ['contact'],
  queryFn: () => request<Contact & {readonly sends: boolean}>('/api/notifications/contact'),
})

/** The key of a piece of work. */
export const keyOf = ({communique, locale, act}: Pick<Work, 'communique' | 'locale' | 'act'>): string =>
  `${communique} ${locale ?? ''} ${act}`

/** The address of an assignment. */
export const assignmentPath = (reference: string, locale: string, act: string): string =>
  `/api/communiques/${encodeURIComponent(reference)}/assignments/${locale}/${act}`
