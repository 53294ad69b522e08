import {createInterface} from 'node:readline'
import {Command} from 'commander'
import type {Grant} from '../../access/grant.js'
import {readGrant, writeGrant} from '../../access/read-grant.js'
import {newPassword} from '../../access/secret.js'
import {addAccount} from '../../commands/access/add-account.js'
import {changePassword, shutAccount} from '../../commands/access/change-account.js'
import {allAccounts} from '../../store/accounts.js'
import {actor, columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

type Options = CommonOptions & {readonly passwordStdin?: boolean}

const stdin = [
  '--password-stdin',
  'read the password from standard input (default: one is made and shown)',
] as const

/** `bayan account add|list|disable|password` */
export const accountCommand = (): Command =>
  new Command('account')
    .description('Who may come in, and as what')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(disableCommand())
    .addCommand(passwordCommand())

const addCommand = (): Command =>
  new Command('add')
    .description('Make an account')
    .argument('<name>')
    .requiredOption('-r, --role <role...>', 'role, role:locale or role:locale:category (* is all)')
    .option(...stdin)
    .action(async (name: string, options: Options & {role: string[]}) => {
      const grants: readonly Grant[] = options.role.map(readGrant)
      const {password, made} = await choosePassword(options)
      await withPorts((ports) => addAccount(ports, {name, password, grants, by: actor(options)}))
      print(options, {name, roles: grants.map(writeGrant), ...(made ? {password} : {})}, [
        `${name} may come in as ${grants.map(writeGrant).join(', ')}.`,
        ...shown(password, made),
      ])
    })

const listCommand = (): Command =>
  new Command('list').description('Every account with its roles').action(async (options: CommonOptions) => {
    const accounts = await withPorts(({pool}) => allAccounts(pool))
    const found = accounts.map(({name, disabled, grants}) => ({
      name,
      disabled,
      roles: grants.map(writeGrant),
    }))
    print(
      options,
      found,
      columns([
        ['name', 'state', 'roles'],
        ...found.map((one) => [one.name, one.disabled ? 'disabled' : 'open', one.roles.join(' ')]),
      ]),
    )
  })

const disableCommand = (): Command =>
  new Command('disable')
    .description('Shut an account and end its sessions at once')
    .argument('<name>')
    .action(async (name: string, options: CommonOptions) => {
      await withPorts((ports) => shutAccount(ports, name, actor(options)))
      print(options, {name, disabled: true}, [`${name} may no longer come in.`])
    })

const passwordCommand = (): Command =>
  new Command('password')
    .description('Give an account a new password and end its sessions')
    .argument('<name>')
    .option(...stdin)
    .action(async (name: string, options: Options) => {
      const {password, made} = await choosePassword(options)
      await withPorts((ports) => changePassword(ports, name, password, actor(options)))
      print(options, {name, ...(made ? {password} : {})}, [
        `${name} has a new password.`,
        ...shown(password, made),
      ])
    })

const shown = (password: string, made: boolean): readonly string[] =>
  made ? [`Password, shown this once: ${password}`] : []

/** Take the first line of standard input, or make a password. Never an argument: those stand in the process list. */
async function choosePassword({passwordStdin}: Options): Promise<{password: string; made: boolean}> {
  if (!passwordStdin) return {password: newPassword(), made: true}
  for await (const line of createInterface({input: process.stdin})) return {password: line, made: false}
  return {password: '', made: false}
}
