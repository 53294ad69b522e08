import type {SegmentationFacts} from '../../locales/segmentation.js'
import {finderOf} from './boundaries.js'

/** Give the offsets (UTF-16 units) where each sentence of a text but the first begins. */
export const splitText = (text: string, facts: SegmentationFacts): readonly number[] =>
  finderOf(facts)(text).map((boundary) => boundary.next)
