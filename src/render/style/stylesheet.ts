import {article} from './article.js'
import {fontFaces} from '../fonts/fonts.js'
import {base} from './base.js'
import {frame} from './frame.js'
import {print} from './print.js'

/** Give the style sheet of every page: logical properties alone, so that one sheet serves both directions. */
export const stylesheet = (): string => fontFaces() + base + frame + article

/** Give the style sheet for paper, on top of the other. */
export const printStylesheet = (): string => print
