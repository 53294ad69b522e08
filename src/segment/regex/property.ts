/** Names that ICU and Java know and JavaScript does not, as the inside of a class. */
const named: Readonly<Record<string, string>> = {
  alpha: '\\p{Alphabetic}',
  alnum: '\\p{Alphabetic}\\p{Nd}',
  blank: '\\t\\p{Zs}',
  cntrl: '\\p{Cc}',
  digit: '\\p{Nd}',
  graph: '[^\\s\\p{Cc}\\p{Cs}\\p{Cn}]',
  lower: '\\p{Lowercase}',
  print: '[^\\p{Cc}\\p{Cs}\\p{Cn}]',
  punct: '\\p{P}',
  space: '\\s',
  upper: '\\p{Uppercase}',
  word: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}',
  xdigit: '0-9A-Fa-f',
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  inarabic: '\\u0600-\\u06ff',
  inbasiclatin: '\\u0000-\\u007f',
  'inlatin-1supplement': '\\u0080-\\u00ff',
  ingeneralpunctuation: '\\u2000-\\u206f',
}

/** What letter case means no more when case is ignored. */
const cased = /^\\p\{(?:Lu|Ll|Lt|Lowercase|Uppercase|Lowercase_Letter|Uppercase_Letter)\}$/

/**
 * Give the inside of a class for a property name as ICU or Java write it (`Lu`, `IsArabic`, `Uppercase Letter`,
 * `script=Arab`, `Alpha`), or null when there is none such.
 */
export function property(name: string, ignoreCase: boolean): string | null {
  const plain = name.trim().replace(/[\s_]+/g, '_')
  const found = named[plain.replace(/_/g, '').toLowerCase()] ?? spellings(plain).find(isKnown) ?? null
  return found !== null && ignoreCase && cased.test(found) ? '\\p{LC}' : found
}

function spellings(name: string): readonly string[] {
  const bare = name.replace(/^is_?/i, '')
  const [, value] = name.split('=')
  const values = [name, bare, value ?? bare]
  return values.flatMap((each) => {
    const title = each.toLowerCase().replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase())
    return [each, title, `Script=${each}`, `Script=${title}`].map((spelling) => `\\p{${spelling}}`)
  })
}

function isKnown(expression: string): boolean {
  try {
    return new RegExp(expression, 'v') instanceof RegExp
  } catch {
    return false
  }
}
