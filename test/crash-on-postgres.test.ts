import {test} from '@jest/globals'
import {killEverywhere} from './helpers/kill.js'

killEverywhere('postgres', test)
