import {levelTwips} from './paragraph.js'
import type {Parts} from './parts.js'
import {spaces} from './styles.js'

const levels = (format: string, text: (level: number) => string): string =>
  Array.from({length: 9}, (_, level) => {
    const indent = `<w:ind w:left="${String((level + 1) * levelTwips)}" w:hanging="${String(levelTwips)}"/>`
    return (
      `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `<w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="start"/><w:pPr>${indent}</w:pPr></w:lvl>`
    )
  }).join('')

/** Write the numbering: a bulleted and a decimal kind, and each list's own count. */
export function numberingXml({lists}: Parts): string {
  const instances = lists.map(({ordered, start}, index) => {
    const restart = Array.from({length: 9}, (_, level) => {
      return `<w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`
    }).join('')
    return `<w:num w:numId="${String(index + 1)}"><w:abstractNumId w:val="${ordered ? '1' : '0'}"/>${ordered ? restart : ''}</w:num>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', () => '•')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal', (level) => `%${String(level + 1)}.`)}</w:abstractNum>
${instances.join('\n')}</w:numbering>`
}
