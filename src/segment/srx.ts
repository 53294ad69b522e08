export {readSrx} from './srx-read.js'
export {writeSrx} from './srx-write.js'
