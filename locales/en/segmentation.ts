import type {SegmentationFacts} from '../segmentation.js'

export const segmentation: SegmentationFacts = {locale: 'en', otherwise: 'icu', rules: []}
