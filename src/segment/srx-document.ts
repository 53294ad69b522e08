import {SaxesParser, type SaxesTagNS} from 'saxes'
import {BayanError} from '../errors.js'

/** An SRX file as it is written, patterns not yet translated. */
export interface SrxDocument {
  /** True where the header says nothing: such are OmegaT's files, whose maps all apply. */
  readonly cascade: boolean
  readonly languageRules: ReadonlyMap<string, readonly SrxRule[]>
  readonly languageMaps: readonly {readonly pattern: string; readonly name: string; readonly line: number}[]
}

export interface SrxRule {
  readonly break: boolean
  readonly before: string
  readonly after: string
  readonly line: number
}

/** Longest SRX file that is read, in UTF-16 units. */
export const maxSrxUnits = 4_000_000

/** Read the elements of an SRX 1.0 or 2.0 file; `srx_invalid` when it is none. */
export function readSrxDocument(xml: string): SrxDocument {
  if (xml.length > maxSrxUnits) throw invalid('too long', 0)
  const parser = new SaxesParser({xmlns: true})
  const reading = new Reading()
  parser.on('opentag', (tag) => reading.open(tag, parser.line))
  parser.on('text', (text) => reading.addText(text))
  parser.on('cdata', (text) => reading.addText(text))
  parser.on('closetag', (tag) => reading.close(tag.local))
  parser.on('error', (error) => {
    throw invalid(error.message, parser.line)
  })
  parser.write(xml).close()
  if (reading.root !== 'srx') throw invalid(`srx expected, got ${reading.root}`, 1)
  return reading
}

const invalid = (reason: string, line: number): BayanError =>
  new BayanError('srx_invalid', {place: `line ${line}`, reason})

class Reading implements SrxDocument {
  cascade = false
  root = ''
  readonly languageRules = new Map<string, SrxRule[]>()
  readonly languageMaps: {pattern: string; name: string; line: number}[] = []
  private rules: SrxRule[] = []
  private rule = {break: true, before: '', after: '', line: 0}
  private text = ''

  open(tag: SaxesTagNS, line: number): void {
    const value = (name: string): string => tag.attributes[name]?.value ?? ''
    this.text = ''
    if (this.root === '') this.root = tag.local
    if (tag.local === 'header') this.cascade = value('cascade') !== 'no'
    else if (tag.local === 'languagerule') this.begin(value('languagerulename'))
    else if (tag.local === 'rule') this.rule = {break: value('break') !== 'no', before: '', after: '', line}
    else if (tag.local === 'languagemap') {
      this.languageMaps.push({pattern: value('languagepattern'), name: value('languagerulename'), line})
    }
  }

  addText(text: string): void {
    this.text += text
  }

  close(name: string): void {
    if (name === 'beforebreak') this.rule.before = this.text
    else if (name === 'afterbreak') this.rule.after = this.text
    else if (name === 'rule') this.rules.push(this.rule)
  }

  private begin(name: string): void {
    this.rules = []
    this.languageRules.set(name, this.rules)
  }
}
