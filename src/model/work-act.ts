import {assignedActs} from './assignment.js'

/** What waits for a person: an assigned act, a joint signature, questions to answer. */
export const workActs = [...assignedActs, 'sign', 'answer'] as const
export type WorkAct = (typeof workActs)[number]
