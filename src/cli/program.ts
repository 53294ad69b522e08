import {Command} from 'commander'
import {loadCommands} from './commands.js'

/** Build the `bayan` command: with all its parts, or with those alone that come with the command of a name. */
export async function program(name?: string): Promise<Command> {
  const bayan = new Command('bayan')
    .description('Official communiqués in French, Arabic and English: submit, translate, review, release.')
    .showHelpAfterError()
    .exitOverride()
  for (const part of await loadCommands(name)) bayan.addCommand(withCommon(part))
  return bayan
}

/** Give a command, and the commands below it, the options that all share. */
function withCommon(command: Command): Command {
  command.exitOverride().showHelpAfterError()
  if (command.commands.length > 0) {
    command.commands.forEach((below) => withCommon(below))
    return command
  }
  return command
    .option('--json', 'print one JSON document')
    .option('--as <name>', 'who acts (default: your account)')
}
