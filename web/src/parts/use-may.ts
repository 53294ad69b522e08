import {useQuery} from '@tanstack/react-query'
import type {Act} from '../../../src/access/act.js'
import {meQuery} from '../api/queries.js'

/** Give what tells whether the person may do an act somewhere. It only hides buttons: the server decides. */
export function useMay(): (act: Act) => boolean {
  const {data: me} = useQuery(meQuery)
  return (act) => me?.acts.includes(act) ?? false
}
