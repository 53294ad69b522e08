import type {Concept, Term} from '../../model/term.js'
import {locales, type Locale} from '../../model/locale.js'
import {escapeXml} from '../xml/escape.js'
import {statusNames} from './statuses.js'
import {writeValidity} from './validity.js'

/** How the two versions name the same things. */
interface Names {
  readonly head: string
  readonly foot: string
  readonly concept: string
  readonly language: string
  readonly term: string
}

const versions: Readonly<Record<2 | 3, Names>> = {
  2: {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>Bayan termbase</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
`,
    foot: '</body></text>\n</martif>\n',
    concept: 'termEntry',
    language: 'langSet',
    term: 'tig',
  },
  3: {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Bayan termbase</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
`,
    foot: '</body></text>\n</tbx>\n',
    concept: 'conceptEntry',
    language: 'langSec',
    term: 'termSec',
  },
}

/** Write a termbase as TBX-Basic, version 3 (DCA) or 2, concept by concept. One without terms is left out. */
export async function* writeTbx(
  concepts: AsyncIterable<Concept> | Iterable<Concept>,
  version: 2 | 3 = 3,
): AsyncGenerator<string> {
  const names = versions[version]
  yield names.head
  for await (const concept of concepts) if (concept.terms.length > 0) yield writeConcept(concept, names)
  yield names.foot
}

function writeConcept({id, category, definition, terms}: Concept, names: Names): string {
  const field = category === '' ? '' : `<descrip type="subjectField">${escapeXml(category)}</descrip>\n`
  const defined = definition === '' ? '' : `<descrip type="definition">${escapeXml(definition)}</descrip>\n`
  const sections = locales.map((locale) => writeLanguage(locale, terms, names)).join('')
  return `<${names.concept} id="${escapeXml(xmlId(id))}">\n${field}${defined}${sections}</${names.concept}>\n`
}

function writeLanguage(locale: Locale, terms: readonly Term[], names: Names): string {
  const own = terms.filter((term) => term.locale === locale)
  if (own.length === 0) return ''
  const sections = own.map((term) => {
    const validity = writeValidity(term)
    const note = validity === null ? '' : `<note>${validity}</note>`
    const status = `<termNote type="administrativeStatus">${statusNames[term.status]}</termNote>`
    return `<${names.term}><term>${escapeXml(term.text)}</term>${status}${note}</${names.term}>\n`
  })
  return `<${names.language} xml:lang="${locale}">\n${sections.join('')}</${names.language}>\n`
}

// `id` is an xml:id: it begins with a letter and holds no space.
const xmlId = (id: string): string => (/^[A-Za-z_]/.test(id) ? id : `c${id}`).replace(/[^\w.-]/g, '_')
