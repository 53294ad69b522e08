import type {SegmentationFacts} from '../segmentation.js'

export const segmentation: SegmentationFacts = {locale: 'ar', otherwise: 'icu', rules: []}
