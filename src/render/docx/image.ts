import {escapeXml} from '../../interchange/xml/escape.js'
import type {Parts} from './parts.js'

/** English Metric Units (ECMA-376 §20.1.10.16) of a pixel at 96 to the inch. */
const emuPerPixel = 9_525
/** Width between the margins of `package.ts`: 15.92 cm. */
const maxWidthEmu = 5_731_200
/** Height of the page between its margins: 24.6 cm. */
const maxHeightEmu = 8_863_200

const pictureUri = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** Write an image of the document in its line, no larger than the page, its description with it; null when it is none. */
export function imageRun(parts: Parts, name: string, description: string): string | null {
  const found = parts.image(name)
  if (found === null) return null
  const {use, id, image} = found
  const [width, height] = [image.width * emuPerPixel, image.height * emuPerPixel]
  const scale = Math.min(1, maxWidthEmu / width, maxHeightEmu / height)
  const size = `cx="${String(Math.round(width * scale))}" cy="${String(Math.round(height * scale))}"`
  const names = `id="${String(use)}" name="${name}" descr="${escapeXml(description)}"`
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr ${names}/><a:graphic><a:graphicData uri="${pictureUri}">` +
    `<pic:pic><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}
