import type {Engine} from '../ports.js'
import {clear, type ClearedEngine} from './may-receive.js'
import type {EngineOrder, Reason, TranslateRequest} from './request.js'

/** The engines to try in turn, and why there are none when there are none. */
export interface Choice {
  readonly engines: readonly ClearedEngine[]
  readonly reason: Reason
}

/** Choose the engines that know the pair and may receive the text, in the operator's order. */
export function chooseEngines(
  engines: readonly Engine[],
  order: EngineOrder,
  {source, target, confidentiality}: Pick<TranslateRequest, 'source' | 'target' | 'confidentiality'>,
): Choice {
  if (engines.length === 0) return {engines: [], reason: 'no_engine'}
  const able = engines.filter((engine) => engine.supports(source, target))
  if (able.length === 0) return {engines: [], reason: 'unsupported_pair'}
  const allowed = able
    .map((engine) => clear(engine, confidentiality))
    .filter((engine): engine is ClearedEngine => engine !== null)
  return {engines: inOrder(allowed, order), reason: 'confidentiality_forbids'}
}

const inOrder = (engines: readonly ClearedEngine[], order: EngineOrder): readonly ClearedEngine[] =>
  order === 'as-listed'
    ? engines
    : engines.toSorted((a, b) => Number(a.location !== 'house') - Number(b.location !== 'house'))
