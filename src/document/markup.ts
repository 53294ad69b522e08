export {compareCodes} from './compare-codes.js'
export {readMarkup} from './read-markup.js'
export {writeMarkup} from './write-markup.js'
