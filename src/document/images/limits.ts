/** Largest image that is kept, in bytes. */
export const maxImageBytes = 4 * 1024 * 1024

/** Most images of a document, and the most bytes that they have together. */
export const maxImages = 40
export const maxImagesBytes = 8 * 1024 * 1024

/** Most pixels of an image: more of them would take a reader's memory. */
export const maxImagePixels = 50_000_000
