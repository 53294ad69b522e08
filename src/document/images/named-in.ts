/** Give the names of the images that a text refers to, each once. */
export const imagesNamedIn = (text: string): readonly string[] => [
  ...new Set(
    Array.from(text.matchAll(/images\/([\da-f]{64}\.(?:png|jpg|gif|webp))/g), ([, name]) => name ?? ''),
  ),
]
