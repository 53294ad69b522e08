import * as z from 'zod'
import {BayanError} from '../errors.js'
import {textContent} from '../model/inline.js'
import {locales} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {addUnits, type Added} from '../store/memory/add-units.js'

const maxVariantCharacters = 20_000
const maxProposals = 100_000

const shape = z.object({
  files: z.array(z.object({name: z.string()})).default([]),
  proposals: z
    .array(
      z.object({
        keep: z.boolean(),
        variants: z.partialRecord(z.enum(locales), z.string().max(maxVariantCharacters)),
      }),
    )
    .max(maxProposals),
})

/**
 * Add the proposals that a person has looked at, those with `keep`, to the memory. `given` is what `alignArchive`
 * answered, with `keep` and the texts as the person left them. Throws `request_invalid` with the place.
 */
export async function acceptProposals(ports: Ports, given: unknown, by: string): Promise<Added> {
  const read = shape.safeParse(given)
  if (!read.success) {
    const [problem] = read.error.issues
    throw new BayanError('request_invalid', {
      place: problem?.path.join('.') ?? '',
      reason: problem?.message ?? '',
    })
  }
  const {files, proposals} = read.data
  const createdAt = ports.clock.now()
  const units = proposals.flatMap(({keep, variants}) =>
    keep
      ? {
          variants: locales.flatMap((locale) => {
            const text = variants[locale]?.trim() ?? ''
            return text === '' ? [] : [{locale, content: textContent(text)}]
          }),
          origin: by,
          communique: null,
          authoritative: null,
          createdAt,
        }
      : [],
  )
  return transact(ports.pool, async (db) => {
    const added = await addUnits(db, units)
    const names = files.map(({name}) => name)
    await putEvent(db, {who: by, act: 'align', detail: {files: names, offered: proposals.length, ...added}})
    return added
  })
}
