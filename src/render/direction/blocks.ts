/** Elements that stand in a line of text; every other element is a block of its own. */
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** Tell whether an element stands in a line of text. */
export const isInline = (tagName: string): boolean => inline.has(tagName)
