import type {Inline} from '../../model/inline.js'
import {targetStates} from '../../model/target.js'
import {brokenOf} from './broken.js'
import {childOf, childrenOf, textOf, type Element} from './element.js'
import type {XliffMatch, XliffNote, XliffTerm} from './model.js'
import {readContent, readData, type DataById} from './read-content.js'
import type {ReadSegment, ReadUnit} from './read.js'
import {versionsCategory} from './write-modules.js'

/** Read an XLIFF 2 `unit`. A segment whose content cannot be read is given as refused; the others stay good. */
export function readUnit(element: Element): ReadUnit {
  const data = readData(element)
  const versions = readVersions(element)
  const segments: ReadSegment[] = []
  for (const child of childrenOf(element, 'segment', 'ignorable')) {
    const last = segments.at(-1)
    if (child.name === 'segment') segments.push(readSegment(child, data, versions))
    else if (last) {
      const source = childOf(child, 'source')
      segments.splice(-1, 1, {...last, space: last.space + (source ? textOf(source) : '')})
    }
  }
  return {
    id: element.attributes['id'] ?? '',
    kind: (element.attributes['type'] ?? '').replace(/^bayan:/, ''),
    segments,
    notes: readNotes(element),
    matches: childrenOf(element, 'matches').flatMap((all) => childrenOf(all, 'match').flatMap(readMatch)),
    terms: childrenOf(element, 'glossary').flatMap((all) => childrenOf(all, 'glossEntry').map(readTerm)),
  }
}

function readSegment(element: Element, data: DataById, versions: ReadonlyMap<string, number>): ReadSegment {
  const {id = '', state = 'initial', subState = ''} = element.attributes
  const source = childOf(element, 'source')
  const target = childOf(element, 'target')
  const known = targetStates.find((one) => one === state) ?? 'initial'
  const read = target ? readContent(target, data) : []
  return {
    id,
    line: element.line,
    source: (source && readContent(source, data)) ?? [],
    space: '',
    // An empty target in a segment nobody touched stands for none.
    target: read?.length === 0 && known === 'initial' ? null : read,
    broken: brokenOf(source, target, read === null),
    state: known,
    subState,
    version: versions.get(id) ?? null,
  }
}

function readVersions(element: Element): ReadonlyMap<string, number> {
  const groups = childrenOf(element, 'metadata').flatMap((all) => childrenOf(all, 'metaGroup'))
  const metas = groups
    .filter(({attributes}) => attributes['category'] === versionsCategory)
    .flatMap((group) => childrenOf(group, 'meta'))
  return new Map(
    metas
      .filter((meta) => /^\d{1,9}$/.test(textOf(meta)))
      .map((meta) => [meta.attributes['type'] ?? '', Number(textOf(meta))]),
  )
}

const readNotes = (element: Element): readonly XliffNote[] =>
  childrenOf(element, 'notes').flatMap((notes) =>
    childrenOf(notes, 'note').map((note) => ({
      segment: note.attributes['bayan:segment'] ?? '',
      category: note.attributes['category'] ?? '',
      text: textOf(note),
    })),
  )

const placeOf = ({attributes}: Element): string => (attributes['ref'] ?? '').replace(/^#/, '')

function readMatch(element: Element): readonly XliffMatch[] {
  const {type = 'tm', subType, similarity, origin = ''} = element.attributes
  const data = readData(element)
  const [source, target] = ['source', 'target'].map((name): readonly Inline[] | null => {
    const child = childOf(element, name)
    return child ? readContent(child, data) : null
  })
  if (!source || !target) return []
  const kind = subType === 'bayan:em' ? 'em' : type === 'icm' || type === 'mt' ? type : 'tm'
  return [
    {segment: placeOf(element), type: kind, similarity: Number(similarity ?? 0), source, target, origin},
  ]
}

function readTerm(element: Element): XliffTerm {
  const term = childOf(element, 'term')
  return {
    segment: placeOf(element),
    text: term ? textOf(term) : '',
    equivalents: childrenOf(element, 'translation').map((one) => {
      const status = one.attributes['bayan:status']
      return {
        text: textOf(one),
        status: status === 'admitted' || status === 'deprecated' ? status : 'preferred',
      }
    }),
  }
}
