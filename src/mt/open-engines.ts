import {existsSync} from 'node:fs'
import type {Config} from '../config.js'
import type {Engine} from '../ports.js'

/** How each engine is opened, and loaded; null when it is not set up. */
const openers: Readonly<Record<Config['engines'][number], (config: Config) => Promise<Engine | null>>> = {
  deepl: async ({deeplKey: authKey, deeplServerUrl: serverUrl}) =>
    authKey === null ? null : (await import('./deepl.js')).deepl({authKey, serverUrl}),
  bergamot: async ({modelsFolder: folder}) =>
    existsSync(folder) ? (await import('./bergamot/engine.js')).bergamot({folder}) : null,
  libretranslate: async ({libreTranslate: settings}) =>
    settings && (await import('./libretranslate.js')).libreTranslate(settings),
  openai: async ({openAi: settings}) => settings && (await import('./openai.js')).openAi(settings),
}

/** Open the engines that are set up, in the order in which they are tried. */
export async function openEngines(config: Config): Promise<readonly Engine[]> {
  const engines: Engine[] = []
  for (const name of config.engines) {
    const engine = await openers[name](config)
    if (engine !== null) engines.push(engine)
  }
  return engines
}
