import {queryOptions} from '@tanstack/react-query'
import type {Comparison as StoredComparison} from '../../../src/commands/compare-versions.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'

export type Comparison = Wire<StoredComparison>
export type Difference = Comparison['differences'][number]

/** Where the versions of a communiqué differ. */
export const comparisonQuery = (name: string) =>
  queryOptions({
    queryKey: ['comparison', name],
    queryFn: () => request<Comparison>(`/api/communiques/${encodeURIComponent(name)}/comparison`),
  })
