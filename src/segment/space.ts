/** Tell whether a UTF-16 unit is white space (Unicode `White_Space`, which is JavaScript's `\s` and U+0085). */
export const isSpace = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 9 && unit <= 13)
    : unit === 0xa0 ||
      unit === 0x85 ||
      (unit >= 0x1680 &&
        (unit === 0x1680 ||
          (unit >= 0x2000 && unit <= 0x200a) ||
          unit === 0x2028 ||
          unit === 0x2029 ||
          unit === 0x202f ||
          unit === 0x205f ||
          unit === 0x3000))
