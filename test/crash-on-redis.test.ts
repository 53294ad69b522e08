import {test} from '@jest/globals'
import {killEverywhere} from './helpers/kill.js'
import {hasRedis} from './helpers/redis.js'

killEverywhere('redis', hasRedis() ? test : test.skip)
