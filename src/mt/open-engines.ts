import {existsSync} from 'node:fs'
import type {Config} from '../config.js'
import type {Engine} from '../ports.js'
import {bergamot} from './bergamot/engine.js'
import {deepl} from './deepl.js'
import {libreTranslate} from './libretranslate.js'
import {openAi} from './openai.js'

/** How each engine is opened; null when it is not set up. */
const openers: Readonly<Record<Config['engines'][number], (config: Config) => Engine | null>> = {
  deepl: ({deeplKey, deeplServerUrl}) =>
    deeplKey === null ? null : deepl({authKey: deeplKey, serverUrl: deeplServerUrl}),
  bergamot: ({modelsFolder}) => (existsSync(modelsFolder) ? bergamot({folder: modelsFolder}) : null),
  libretranslate: (config) => config.libreTranslate && libreTranslate(config.libreTranslate),
  openai: (config) => config.openAi && openAi(config.openAi),
}

/** Open the engines that are set up, in the order in which they are tried. */
export const openEngines = (config: Config): readonly Engine[] =>
  config.engines.flatMap((name) => openers[name](config) ?? [])
