/** Most words that a variant is counted with: its column is a `smallint`. */
export const mostWords = 32_767

const bytesPerFeature = 3

/** Write features, numbers of 24 bits, as `memory_features` of the store reads them: hexadecimal, three bytes each. */
export const packFeatures = (features: readonly number[]): string =>
  features.map((feature) => feature.toString(16).padStart(2 * bytesPerFeature, '0')).join('')
