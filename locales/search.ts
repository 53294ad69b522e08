export type {SearchFacts} from '../src/render/search/expand-query.mjs'
