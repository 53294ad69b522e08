/** What readers leave out of an address when they write it. */
const leftOut = /^(?:https?:\/\/|mailto:|tel:)|\/$/giu

const bare = (address: string): string => address.trim().replace(leftOut, '').toLowerCase()

/** Tell whether the words of a link say where it leads: `www.gouv.ma` for `http://www.gouv.ma/`. */
export const saysAddress = (words: string, address: string): boolean =>
  bare(words) === bare(address) || bare(words) === bare(decoded(address))

/** Markdown percent-encodes what was written in letters. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
