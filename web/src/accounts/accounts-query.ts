import {queryOptions} from '@tanstack/react-query'
import type {ListedAccount} from '../../../src/store/account-list.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'

/** An account with its roles as `role[:locale[:category]]`. */
export type AccountLine = Omit<Wire<ListedAccount>, 'id' | 'grants'> & {readonly roles: readonly string[]}

/** Every account, by name. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => request<{accounts: readonly AccountLine[]}>('/api/accounts'),
})
