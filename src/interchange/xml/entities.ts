import {decodeNamedCharacterReference} from 'decode-named-character-reference'

const name = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u

/**
 * Give a table of entities for the parser: XML's own five and the names of HTML (`&nbsp;`), each one or two
 * characters that are never parsed again. Any other name is told, and stays in the text as it was written.
 */
export const knownEntities = (onUnknown: (entity: string) => void): Record<string, string> =>
  new Proxy<Record<string, string>>(
    {},
    {
      get: (_table, entity) => {
        if (typeof entity === 'symbol' || !name.test(entity)) return undefined
        const value = decodeNamedCharacterReference(entity)
        if (value !== false) return value
        onUnknown(`&${entity};`)
        return `&${entity};`
      },
    },
  )
