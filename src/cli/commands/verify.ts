import {stat} from 'node:fs/promises'
import {Command} from 'commander'
import {readConfig} from '../../config.js'
import {BayanError} from '../../errors.js'
import {folderCopy, webCopy} from '../../release/copies.js'
import {openSigner, rotateKeys} from '../../release/keys.js'
import {verify} from '../../release/verify.js'
import {columns, print, type CommonOptions} from '../output.js'

/** `bayan verify` and `bayan keys`; neither needs a database. */
export const verifyCommands = (): Command[] => [verifyCommand(), keysCommand()]

const maxShown = 20

const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'Verify a copy of a published site: its signature, every file, and what its versions come from',
    )
    .argument('<place>', 'an address, or a folder')
    .option('--key <thumbprint>', 'the key that must have signed, as the authority told you')
    .action(async (place: string, options: CommonOptions & {key?: string}) => {
      const isWeb = /^https?:\/\//u.test(place)
      if (!isWeb && !(await stat(place).catch(() => null))?.isDirectory())
        throw new BayanError('file_unreadable', {place})
      const verdict = await verify(isWeb ? webCopy(place) : folderCopy(place), options.key ?? null)
      const {problems} = verdict
      print(options, verdict, [
        ...problems.slice(0, maxShown).map(({path, problem}) => `${path}: ${problem}`),
        problems.length === 0
          ? `release ${verdict.release ?? ''}: ${verdict.files} files and ${verdict.editions} editions as signed by ${verdict.kid ?? ''}`
          : `${problems.length} problems`,
      ])
      const [first] = problems
      if (first)
        throw new BayanError('release_invalid', {
          place: first.path,
          reason: first.problem,
          count: problems.length,
        })
    })

const keysCommand = (): Command => {
  const keys = new Command('keys').description('The keys that sign releases')
  const show = async (options: CommonOptions, rotate: boolean): Promise<void> => {
    const {folder} = readConfig(process.env)
    const signer = await (rotate ? rotateKeys(folder) : openSigner(folder))
    const rows = signer.keys.map(({kid}, index) => [kid, index === 0 ? 'signs' : 'verifies'])
    print(options, {keys: signer.keys}, columns([['thumbprint', ''], ...rows]))
  }
  keys
    .command('list')
    .description('Show the public keys')
    .action((options: CommonOptions) => show(options, false))
  keys
    .command('rotate')
    .description('Sign with a new key from the next release on')
    .action((options: CommonOptions) => show(options, true))
  return keys
}
