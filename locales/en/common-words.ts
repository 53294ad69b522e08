/** The commonest words of English running text that French does not share. */
export const commonWords = new Set(
  `the of and to in that is was for on with as by at from this which be are were been has have had its it he she
  they we not or an will would their between during under`.split(/\s+/),
)
