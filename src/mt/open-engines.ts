import type {Config} from '../config.js'
import type {Engine} from '../ports.js'
import {deepl} from './deepl.js'

/** Open the engines that are configured, in the order in which they are tried. */
export const openEngines = (config: Config): readonly Engine[] =>
  config.deeplKey === null ? [] : [deepl({authKey: config.deeplKey, serverUrl: config.deeplServerUrl})]
