/** Largest DOCX, in bytes; it fits an HTTP body in base64. */
export const maxDocxBytes = 8 * 1024 * 1024

/** Most files in a DOCX. */
export const maxZipEntries = 2_000

/** Largest file of a DOCX that is read, in bytes once inflated. */
export const maxPartBytes = 32 * 1024 * 1024

/** Largest DOCX once inflated, in bytes, pictures and all. */
export const maxInflatedBytes = 128 * 1024 * 1024
