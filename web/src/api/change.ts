import {useMutation, useQueryClient} from '@tanstack/react-query'
import {request} from './request.js'

interface Change {
  readonly path: string
  readonly method?: 'POST' | 'PUT'
  readonly body?: unknown
}

/** A change on the server, after which what is kept under `keys` is asked for again, whether it was taken or not. */
export function useChange<Answer = unknown>(...keys: readonly string[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({path, method = 'POST', body}: Change) => request<Answer>(path, {method, body: body ?? {}}),
    onSettled: () => Promise.all(keys.map((key) => queries.invalidateQueries({queryKey: [key]}))),
  })
}
