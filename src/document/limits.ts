/** Largest original, in bytes. */
export const maxDocumentBytes = 5 * 1024 * 1024

/** Largest front matter, in UTF-16 units. */
export const maxFrontMatterLength = 64 * 1024

/** Deepest nesting of blocks (quotations, lists) and of codes, in levels. */
export const maxDepthLevels = 100

/**
 * Most work that marks may give the parser, in steps: it compares brackets, and runs of `*`, `_` and `~`, with one
 * another, so n of them in a paragraph cost n². 5,000 in one paragraph take some seconds (Node 20, micromark 4).
 */
export const maxMarkSteps = 25_000_000

/**
 * Most work that the rest of a paragraph may give the parser, in steps: it joins what lies between codes, entities,
 * tags, escapes and line ends one by one, so n of them in a paragraph cost n². 12,000 in one take some three seconds.
 */
export const maxBreakSteps = 144_000_000

/** Most opening brackets in a document: each may begin a link, and the parser takes about 10 µs to see that it does not. */
export const maxBrackets = 200_000

/** Longest text behind a bracket that is open, in UTF-16 units: the parser looks back to it at each word. */
export const maxLabelUnits = 50_000

/** Widest table, in columns: the parser's work grows with their square. */
export const maxTableColumns = 500
