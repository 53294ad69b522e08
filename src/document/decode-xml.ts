const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Decode XML's five entities and numeric references; anything else stays as it is. */
export function decodeXml(markup: string): string {
  return markup.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g,
    (whole, ...found) => {
      const [name, decimal, hexadecimal] = found as (string | undefined)[]
      if (name !== undefined) return named[name] ?? whole
      const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10)
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : whole
    },
  )
}
