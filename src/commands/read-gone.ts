import {writeMarkup} from '../document/markup.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique} from '../store/communiques.js'
import {goneOf} from '../store/earlier.js'

/** A segment that an older revision had. Contents are markup (`src/document/markup.ts`). */
export interface GoneView {
  readonly revision: string
  readonly number: number
  readonly segment: string
  readonly source: string
  readonly targets: readonly {
    readonly locale: string
    readonly state: string
    readonly target: string
    readonly by: string | null
  }[]
}

/** Give what the revisions of a communiqué left out, with its translations, latest first. */
export async function readGone(ports: Pick<Ports, 'pool'>, name: string): Promise<readonly GoneView[]> {
  const {id} = await findCommunique(ports.pool, name)
  return (await goneOf(ports.pool, id)).map(({source, targets, ...gone}) => ({
    ...gone,
    source: writeMarkup(source),
    targets: targets.map(({content, ...target}) => ({...target, target: writeMarkup(content)})),
  }))
}
