import * as z from 'zod'
import {postEditFigures} from '../../commands/post-edit.js'
import {
  backlog,
  issueFigures,
  leverageFigures,
  nightFigures,
  turnaround,
  type FigureScope,
} from '../../store/figures.js'
import {callerCategories, type Caller} from '../access/caller.js'
import type {Routes} from '../plugin.js'

const maxMonths = 36
const maxNights = 100
const querystring = z.object({months: z.coerce.number().int().min(1).max(maxMonths).default(3)})

/** How the house does, without a word about who: of the categories in which the caller may measure. */
export const figureRoutes: Routes = async (server, {ports}) => {
  const access = {config: {access: 'measure'}} as const
  const scope = (caller: Caller | null, months: number): FigureScope => {
    const since = new Date(ports.clock.now())
    since.setUTCMonth(since.getUTCMonth() - months)
    return {categories: callerCategories(caller, 'measure'), since}
  }

  server.get(
    '/api/figures',
    {
      ...access,
      schema: {summary: 'Turnaround, backlog, leverage, issues and nights of the last months', querystring},
    },
    async ({caller, query}) => {
      const asked = scope(caller, query.months)
      const {pool} = ports
      const [turnarounds, waiting, leverage, issues, nights] = await Promise.all([
        turnaround(pool, asked),
        backlog(pool, asked.categories),
        leverageFigures(pool, asked),
        issueFigures(pool, asked),
        nightFigures(pool, asked, maxNights),
      ])
      return {turnaround: turnarounds, backlog: waiting, leverage, issues, nights}
    },
  )

  server.get(
    '/api/figures/effort',
    {
      ...access,
      schema: {
        summary: 'How far reviewed texts went from the machine drafts of the last months',
        querystring,
      },
    },
    async ({caller, query}) => {
      const {since, categories} = scope(caller, query.months)
      const month = since.toISOString().slice(0, 'YYYY-MM'.length)
      return {figures: await postEditFigures(ports, month, categories)}
    },
  )
}
