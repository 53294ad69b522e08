import {Command} from 'commander'
import {approve} from '../../commands/approve.js'
import {publish} from '../../commands/publish.js'
import {resume} from '../../commands/resume.js'
import {withdraw} from '../../commands/withdraw.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales} from '../../model/locale.js'
import {dispatch} from '../../pipeline/dispatch.js'
import {actor, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan approve`, `publish`, `withdraw` and `resume` */
export const releaseCommands = (): Command[] => [
  approveCommand(),
  publishCommand(),
  withdrawCommand(),
  resumeCommand(),
]

const approveCommand = (): Command =>
  new Command('approve')
    .description('Approve a communiqué for release: all three versions, or the locales named')
    .argument('<reference>')
    .option('-l, --locale <locale...>', 'only these')
    .action(async (reference: string, options: CommonOptions & {locale?: string[]}) => {
      const wanted = options.locale?.map((given) => {
        if (!isLocale(given))
          throw new BayanError('locale_unknown', {got: given, expected: locales.join(', ')})
        return given
      })
      const result = await withPorts(async (ports) => {
        const approved = await approve(ports, reference, wanted ?? null, actor(options))
        await dispatch(ports)
        return approved
      })
      print(options, result, [
        `${reference}: ${result.locales.join(', ')} approved${result.publishing ? '; publishing begins' : ''}.`,
      ])
    })

const publishCommand = (): Command =>
  new Command('publish')
    .description('Release what is approved, now')
    .argument('<reference>')
    .action(async (reference: string, options: CommonOptions) => {
      const result = await withPorts(async (ports) => {
        const published = await publish(ports, reference, actor(options))
        await dispatch(ports)
        return published
      })
      print(options, result, [`${reference}: publishing ${result.revision}.`])
    })

interface WithdrawOptions {
  readonly fr: string
  readonly ar: string
  readonly en: string
  readonly forCause?: boolean
}

const withdrawCommand = (): Command =>
  new Command('withdraw')
    .description('Take a communiqué off in every locale, with a public reason in each')
    .argument('<reference>')
    .requiredOption('--fr <reason>', 'reason in French')
    .requiredOption('--ar <reason>', 'reason in Arabic')
    .requiredOption('--en <reason>', 'reason in English')
    .option('--for-cause', 'no earlier version may be read either')
    .action(async (reference: string, options: CommonOptions & WithdrawOptions) => {
      const {fr, ar, en, forCause = false} = options
      const result = await withPorts(async (ports) => {
        const withdrawn = await withdraw(ports, reference, {fr, ar, en}, actor(options), forCause)
        await dispatch(ports)
        return withdrawn
      })
      print(options, result, [`${reference}: ${result.editions} editions withdrawn.`])
    })

const resumeCommand = (): Command =>
  new Command('resume')
    .description('Give blocked runs another chance')
    .argument('<key>', 'a revision (c00001r1) or a run as `bayan status` names it')
    .action(async (key: string, options: CommonOptions) => {
      const resumed = await withPorts(async (ports) => {
        const count = await resume(ports, key, actor(options))
        await dispatch(ports)
        return count
      })
      print(options, {resumed}, [`${resumed} runs resumed.`])
    })
