import {fileOf} from '../address.js'
import {pdfAddress, type Work} from '../work.js'
import {keyOf, type Part} from './part.js'

/** The PDFs of one communiqué that are kept; nothing when there are none. */
export function pdfParts(work: Work): readonly Part[] {
  const printed = [...work.public.values()].flatMap((listed) =>
    listed.pdf === undefined ? [] : [{path: fileOf(pdfAddress(listed)), key: listed.pdf}],
  )
  if (printed.length === 0) return []
  return [
    {
      name: `pdf ${work.id}`,
      key: keyOf(printed),
      needs: [],
      make: ({readPdf}) => printed.map(({path, key}) => ({path, body: readPdf(key)})),
    },
  ]
}
