/** Largest original, in bytes. */
export const maxDocumentBytes = 5 * 1024 * 1024

/** Largest front matter, in UTF-16 units. */
export const maxFrontMatterLength = 64 * 1024

/** Deepest nesting of blocks (quotations, lists) or of inline codes, in levels. */
export const maxDepthLevels = 100

/** Most characters that may open something (`[`, `*`, `<` …) in one paragraph. */
export const maxParagraphMarkers = 10_000
