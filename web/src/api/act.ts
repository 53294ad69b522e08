import {useMutation, useQueryClient} from '@tanstack/react-query'
import {request} from './request.js'

/** An act on the server, after which what is shown of the communiqués is asked for again. */
export function useAct<Body = void>(path: string, method: 'POST' | 'PUT' | 'DELETE' = 'POST') {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => request<unknown>(path, {method, body: body ?? {}}),
    onSettled: () =>
      Promise.all(
        ['communiques', 'communique', 'revisions', 'segments', 'board', 'work', 'notifications'].map((key) =>
          queries.invalidateQueries({queryKey: [key]}),
        ),
      ),
  })
}
