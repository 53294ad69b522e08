import type {SegmentationFacts} from '../segmentation.js'

export const segmentation: SegmentationFacts = {rules: []}
