import {Command} from 'commander'
import {acts, isAct} from '../../access/act.js'
import {defaultTokenDays} from '../../access/limits.js'
import {createToken, endToken} from '../../commands/access/tokens.js'
import {BayanError} from '../../errors.js'
import {allTokens, type ApiToken} from '../../store/tokens.js'
import {actor, columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan token create|list|revoke` */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('Tokens with which programs act as an account')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())

interface CreateOptions extends CommonOptions {
  readonly name: string
  readonly act?: readonly string[]
  readonly days: string
}

const createCommand = (): Command =>
  new Command('create')
    .description('Make a token; it is shown this once')
    .argument('<account>')
    .requiredOption('-n, --name <name>', 'what it is for')
    .option('-a, --act <act...>', `only these of what the account may: ${acts.join(', ')}`)
    .option('-d, --days <days>', 'days until it ends', String(defaultTokenDays))
    .action(async (account: string, options: CreateOptions) => {
      const wanted = options.act?.map((act) => {
        if (!isAct(act))
          throw new BayanError('request_invalid', {place: 'act', got: act, expected: acts.join(', ')})
        return act
      })
      const given = {account, name: options.name, acts: wanted ?? null, days: Number(options.days)}
      const made = await withPorts((ports) => createToken(ports, {...given, by: actor(options)}))
      print(options, made, [
        `Token ${made.id} of ${account}, until ${made.expiresAt.toISOString().slice(0, 10)}, shown this once:`,
        made.token,
      ])
    })

const listCommand = (): Command =>
  new Command('list')
    .description('Every token, by its last four characters')
    .action(async (options: CommonOptions) => {
      const tokens = await withPorts(({pool}) => allTokens(pool))
      const now = new Date()
      print(
        options,
        tokens,
        columns([
          ['id', 'account', 'name', 'ends with', 'may', 'state'],
          ...tokens.map((one) => [
            one.id,
            one.account,
            one.name,
            one.lastFour,
            one.acts?.join(' ') ?? 'all of its account',
            stateOf(one, now),
          ]),
        ]),
      )
    })

function stateOf({revokedAt, expiresAt}: ApiToken, now: Date): string {
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : `until ${expiresAt.toISOString().slice(0, 10)}`
}

const revokeCommand = (): Command =>
  new Command('revoke')
    .description('End a token at once')
    .argument('<id>')
    .action(async (id: string, options: CommonOptions) => {
      await withPorts((ports) => endToken(ports, id, actor(options)))
      print(options, {id, revoked: true}, [`Token ${id} no longer works.`])
    })
