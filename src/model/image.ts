/** An image that a document shows, by the name it has in the text (`images/<name>`). Sizes in pixels. */
export interface ShownImage {
  readonly name: string
  readonly width: number
  readonly height: number
}
