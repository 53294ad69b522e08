import type {Engine} from '../ports.js'

/** What an engine asked in JSON has of its own. */
type Own = Pick<Engine, 'name' | 'location' | 'maxTexts' | 'maxBytes' | 'translate' | 'probe'>

/** Make an engine that is asked in JSON: it weighs texts as JSON writes them, takes every pair and keeps nothing open. */
export const jsonEngine = (own: Own): Engine => ({
  ...own,
  weigh: (text) => Buffer.byteLength(JSON.stringify(text)),
  supports: (source, target) => source !== target,
  close: async () => undefined,
})
