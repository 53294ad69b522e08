import {queryOptions} from '@tanstack/react-query'
import type {PostEditFigure} from '../../../src/commands/post-edit.js'
import type {
  Backlog,
  IssueFigure,
  LeverageFigure,
  NightFigure,
  Turnaround,
} from '../../../src/store/figures.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'

export interface Figures {
  readonly turnaround: readonly Turnaround[]
  readonly backlog: readonly Backlog[]
  readonly leverage: readonly LeverageFigure[]
  readonly issues: readonly IssueFigure[]
  readonly nights: readonly Wire<NightFigure>[]
}

export const figuresQuery = (months: number) =>
  queryOptions({
    queryKey: ['figures', months],
    queryFn: () => request<Figures>(`/api/figures?months=${months}`),
    placeholderData: (before: Figures | undefined) => before,
  })

export const effortQuery = (months: number) =>
  queryOptions({
    queryKey: ['effort', months],
    queryFn: () => request<{figures: readonly PostEditFigure[]}>(`/api/figures/effort?months=${months}`),
  })
