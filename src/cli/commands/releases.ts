import {Command} from 'commander'
import {askSignatures, signOff} from '../../commands/sign-off.js'
import {rollback} from '../../commands/rollback.js'
import {endWaiver} from '../../commands/end-waiver.js'
import {waive} from '../../commands/waive.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales} from '../../model/locale.js'
import {dispatch} from '../../pipeline/dispatch.js'
import {actor, columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan waive`, `sign-off`, `releases` and `rollback` */
export const releasesCommands = (): Command[] => [
  waiveCommand(),
  signOffCommand(),
  listCommand(),
  rollbackCommand(),
]

interface WaiveOptions extends CommonOptions {
  readonly locale: string
  readonly reason: string
  readonly end?: boolean
}

const waiveCommand = (): Command =>
  new Command('waive')
    .description('Let the other versions of a communiqué go without one locale, which follows')
    .argument('<reference>')
    .requiredOption('-l, --locale <locale>', 'the version that follows')
    .option('--reason <text>', 'why, for the record', '')
    .option('--end', 'take the waiver back: the others wait for it again')
    .action(async (reference: string, options: WaiveOptions) => {
      const {locale, reason} = options
      if (!isLocale(locale))
        throw new BayanError('locale_unknown', {got: locale, expected: locales.join(', ')})
      if (options.end === true) {
        const ended = await withPorts((ports) => endWaiver(ports, reference, locale, actor(options)))
        return print(options, ended, [`${reference}: the others wait for ${locale} again.`])
      }
      const result = await withPorts(async (ports) => {
        const waived = await waive(ports, reference, locale, reason, actor(options))
        await dispatch(ports)
        return waived
      })
      print(options, result, [
        `${reference}: ${locale} may follow later${result.publishing ? '; publishing begins' : ''}.`,
      ])
    })

const signOffCommand = (): Command =>
  new Command('sign-off')
    .description('Sign a communiqué as one of the people named in it, or ask for signatures')
    .argument('<reference>')
    .option('--require <name...>', 'ask these people too, instead of signing')
    .action(async (reference: string, options: CommonOptions & {require?: string[]}) => {
      const who = actor(options)
      if (options.require) {
        const names = options.require
        const asked = await withPorts((ports) => askSignatures(ports, reference, names, who, 'anybody'))
        print(options, {asked}, [`${reference}: to be signed by ${asked.join(', ')}.`])
        return
      }
      const result = await withPorts(async (ports) => {
        const signed = await signOff(ports, reference, who)
        await dispatch(ports)
        return signed
      })
      const rest = result.missing.length > 0 ? `; still missing: ${result.missing.join(', ')}` : ''
      print(options, result, [`${reference}: signed by ${who}${rest}.`])
    })

const listCommand = (): Command =>
  new Command('releases')
    .description('List the releases of the site that are kept')
    .action(async (options: CommonOptions) => {
      const releases = await withPorts((ports) => ports.channel.releases())
      const rows = releases.map(({release, at, current}) => [
        release,
        at.toISOString(),
        current ? 'current' : '',
      ])
      print(options, {releases}, columns([['release', 'made', ''], ...rows]))
    })

const rollbackCommand = (): Command =>
  new Command('rollback')
    .description('Show an earlier release of the site again, until the next one')
    .argument('[release]', 'its name or how it begins; the one before when left out')
    .action(async (release: string | undefined, options: CommonOptions) => {
      const result = await withPorts((ports) => rollback(ports, release ?? null, actor(options)))
      print(options, result, [
        `Readers see ${result.release} again, in place of ${result.before ?? 'nothing'}.`,
      ])
    })
