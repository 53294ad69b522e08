/** One cut of a family in a package: the letters it has come from the package's own `unicode.json`. */
export interface Face {
  readonly package: string
  readonly family: string
  readonly subset: 'latin' | 'latin-ext' | 'arabic'
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
}

const latin = {package: '@fontsource/source-serif-4', family: 'Source Serif 4'} as const
const arabic = {package: '@fontsource/ibm-plex-sans-arabic', family: 'IBM Plex Sans Arabic'} as const
const paper = {package: '@fontsource/amiri', family: 'Amiri'} as const

/** The cuts that pages may ask for; a browser fetches those whose letters a page shows. */
export const faces: readonly Face[] = [
  {...latin, subset: 'latin', weight: 400, style: 'normal'},
  {...latin, subset: 'latin', weight: 700, style: 'normal'},
  {...latin, subset: 'latin', weight: 400, style: 'italic'},
  {...latin, subset: 'latin-ext', weight: 400, style: 'normal'},
  {...latin, subset: 'latin-ext', weight: 700, style: 'normal'},
  {...arabic, subset: 'arabic', weight: 400, style: 'normal'},
  {...arabic, subset: 'arabic', weight: 700, style: 'normal'},
]

/** Cuts for the PDF: Amiri's words can be found again in its text (docs/decisions/0038). */
export const paperFaces: readonly Face[] = [
  {...paper, subset: 'arabic', weight: 400, style: 'normal'},
  {...paper, subset: 'arabic', weight: 700, style: 'normal'},
]
