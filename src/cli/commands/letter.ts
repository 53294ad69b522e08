import {writeFile} from 'node:fs/promises'
import {Command} from 'commander'
import {previewLetter} from '../../commands/preview.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales} from '../../model/locale.js'
import {print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan letter REFERENCE` */
export const letterCommand = (): Command =>
  new Command('letter')
    .description('Show the letter that the press would get of a communiqué; nothing is sent')
    .argument('<reference>')
    .requiredOption('-l, --locale <locale>', 'fr, ar or en')
    .option('--html <file>', 'write its HTML part to a file')
    .action(async (reference: string, options: CommonOptions & {locale: string; html?: string}) => {
      const {locale, html} = options
      if (!isLocale(locale))
        throw new BayanError('locale_unknown', {got: locale, expected: locales.join(', ')})
      const letter = await withPorts((ports) => previewLetter(ports, reference, locale))
      if (html !== undefined) await writeFile(html, letter.html)
      print(options, letter, [letter.subject, '', letter.text])
    })
