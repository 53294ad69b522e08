import {randomUUID} from 'node:crypto'
import {BayanError} from '../../errors.js'
import type {Concept, Term} from '../../model/term.js'
import {dayIn} from '../../pipeline/day-in.js'
import type {Ports} from '../../pipeline/ports.js'
import {transact, type Db} from '../../store/database.js'
import {putEvent} from '../../store/events.js'
import {inputHash} from '../../store/runs.js'
import {findConcepts} from '../../store/terms/find-concepts.js'
import {putConcepts} from '../../store/terms/put-concepts.js'

type TermPorts = Pick<Ports, 'pool' | 'clock' | 'config'>

const versionCharacters = 16
const msPerDay = 24 * 60 * 60 * 1000

/** Name the state of a concept: another text, status or date is another version. */
export const conceptVersion = ({id, category, definition, terms}: Concept): string =>
  inputHash(id, category, definition, JSON.stringify(terms.map(termParts))).slice(0, versionCharacters)

const termParts = ({locale, text, status, validFrom, validTo}: Term) => [
  locale,
  text,
  status,
  validFrom,
  validTo,
]

/** Add a concept under an id of its own. Throws `request_invalid`. Answers it. */
export async function addConcept(ports: TermPorts, given: Omit<Concept, 'id'>, by: string): Promise<Concept> {
  const concept = checked({...given, id: `house-${randomUUID()}`})
  await transact(ports.pool, async (db) => {
    await putConcepts(db, [concept], by)
    await putEvent(db, {who: by, act: 'term-add', detail: {concept: concept.id, now: concept}})
  })
  return concept
}

/** Write a concept over the version that was read. Throws `not_found`, `version_conflict`, `request_invalid`. */
export const changeConcept = (
  ports: TermPorts,
  concept: Concept,
  version: string,
  by: string,
): Promise<void> =>
  transact(ports.pool, async (db) => {
    const was = await lockConcept(db, concept.id, version)
    await putConcepts(db, [checked(concept)], by)
    await putEvent(db, {who: by, act: 'term-edit', detail: {concept: concept.id, was, now: concept}})
  })

/** Retire a concept: none of its terms is valid from today on; it stays and can be read. */
export const retireConcept = (ports: TermPorts, id: string, version: string, by: string): Promise<void> =>
  transact(ports.pool, async (db) => {
    const was = await lockConcept(db, id, version)
    const yesterday = dayIn(new Date(ports.clock.now().getTime() - msPerDay), ports.config.timeZone)
    const terms = was.terms.map((term) =>
      term.validTo !== null && term.validTo <= yesterday
        ? term
        : {
            ...term,
            validFrom: term.validFrom !== null && term.validFrom > yesterday ? null : term.validFrom,
            validTo: yesterday,
          },
    )
    await putConcepts(db, [{...was, terms}], by)
    await putEvent(db, {who: by, act: 'term-retire', detail: {concept: id, was}})
  })

async function lockConcept(db: Db, id: string, version: string): Promise<Concept> {
  await db.query('select 1 from concept where id = $1 for update', [id])
  const [concept] = await findConcepts(db, {ids: [id]}, 1)
  if (!concept) throw new BayanError('not_found', {got: id})
  const now = conceptVersion(concept)
  if (now !== version) throw new BayanError('version_conflict', {place: id, got: version, expected: now})
  return concept
}

/** What a form may get wrong beyond its shape: the same term twice, dates the wrong way round. */
function checked(concept: Concept): Concept {
  const seen = new Set<string>()
  for (const {locale, text, validFrom, validTo} of concept.terms) {
    const key = `${locale} ${text} ${validFrom} ${validTo}`
    if (seen.has(key)) throw new BayanError('request_invalid', {place: locale, got: text, reason: 'twice'})
    seen.add(key)
    if (validFrom !== null && validTo !== null && validFrom > validTo)
      throw new BayanError('request_invalid', {place: locale, got: `${validFrom} > ${validTo}`})
  }
  return concept
}
