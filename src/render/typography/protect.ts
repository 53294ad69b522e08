const mail = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,63}'

/** What typography never touches: addresses, mail, handles, times, file names, and anything that stands in for them. */
const verbatimWith = (...mails: readonly string[]): RegExp =>
  new RegExp(
    [
      '[\\uE100-\\uF8FF]',
      '(?:https?|ftp|mailto|tel):[^\\s<>«»،؛]+',
      'www\\.[^\\s<>«»،؛]+',
      ...mails,
      '[@#](?<![\\p{L}\\p{N}].)[\\p{L}\\p{N}_]+',
      '(?=\\p{N})(?<!\\p{N})(?:[0-2]?\\p{N}:[0-5]\\p{N}(?::[0-5]\\p{N})?(?!\\p{N})|10\\.\\p{N}{4,9}/[^\\s<>«»]+)',
    ].join('|'),
    'gu',
  )
const verbatim = verbatimWith(mail)
/** Mail is tried at every letter: not where a text has none. */
const verbatimWithoutMail = verbatimWith()

/** Every verbatim part has one of these: what has none is not looked through. */
const telling = /[@#:\uE100-\uF8FF]|www\.|10\./u

/** First of the private letters that stand in for protected text while rules run. */
const standInBase = 0xe100
const standInCount = 0x1700

/** Run `change` on a text whose verbatim parts stand aside, then put them back as they were. */
export function protect(text: string, change: (text: string) => string): string {
  if (!telling.test(text)) return change(text)
  const kept: string[] = []
  const masked = text.replace(text.includes('@') ? verbatim : verbatimWithoutMail, (part) => {
    if (kept.length >= standInCount) return part
    kept.push(part)
    return String.fromCharCode(standInBase + kept.length - 1)
  })
  if (kept.length === 0) return change(text)
  return change(masked).replace(
    /[\uE100-\uF8FF]/gu,
    (letter) => kept[letter.charCodeAt(0) - standInBase] ?? letter,
  )
}
