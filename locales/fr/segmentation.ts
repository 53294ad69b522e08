import type {SegmentationFacts} from '../segmentation.js'

export const segmentation: SegmentationFacts = {locale: 'fr', otherwise: 'icu', rules: []}
