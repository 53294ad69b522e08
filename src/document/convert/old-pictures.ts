const spaces =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** A picture as Word wrote it before 2007, in a shape that may describe it. */
const picture = /(<v:shape\b([^>]*)>\s*)<v:imagedata\b([^>]*)\/>/g

/** Write the pictures of old files as new ones: of the old, mammoth reads no description. */
export const renewPictures = (xml: string): string =>
  xml.replace(picture, (whole, opening: string, shape: string, data: string) => {
    const description = attribute(shape, 'alt') || attribute(data, 'o:title')
    const file = attribute(data, 'r:id')
    if (description === '' || file === '') return whole
    return `${opening}<wp:inline ${spaces}><wp:docPr id="0" name="" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${file}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>`
  })

/** Give an attribute as it is written; empty when there is none. */
const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
