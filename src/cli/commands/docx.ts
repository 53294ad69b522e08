import {writeFile} from 'node:fs/promises'
import {Command} from 'commander'
import {exportDocx} from '../../commands/export-docx.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales} from '../../model/locale.js'
import {print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan docx REFERENCE FILE` */
export const docxCommand = (): Command =>
  new Command('docx')
    .description('Write the edition of a locale as a Word document')
    .argument('<reference>')
    .argument('<file>')
    .requiredOption('-l, --locale <locale>', 'fr, ar or en')
    .action(async (reference: string, file: string, options: CommonOptions & {locale: string}) => {
      const {locale} = options
      if (!isLocale(locale)) {
        throw new BayanError('locale_unknown', {got: locale, expected: locales.join(', ')})
      }
      const {bytes} = await withPorts((ports) => exportDocx(ports, reference, locale))
      await writeFile(file, bytes)
      print(options, {file}, [`Written to ${file}.`])
    })
