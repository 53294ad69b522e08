import {Command} from 'commander'
import {accountCommand} from './commands/account.js'
import {backupCommand} from './commands/backup.js'
import {copyCommand} from './commands/copy.js'
import {doctorCommand} from './commands/doctor.js'
import {effortCommand} from './commands/effort.js'
import {evaluateCommand} from './commands/evaluate.js'
import {docxCommand} from './commands/docx.js'
import {letterCommand} from './commands/letter.js'
import {memoryCommand} from './commands/memory.js'
import {modelsCommand} from './commands/models.js'
import {nightlyCommand} from './commands/nightly.js'
import {releaseCommands} from './commands/release.js'
import {releasesCommands} from './commands/releases.js'
import {reviseCommands} from './commands/revise.js'
import {runCommands} from './commands/run.js'
import {segmentationCommands} from './commands/segmentation.js'
import {segmentCommands} from './commands/segments.js'
import {statusCommand} from './commands/status.js'
import {submitCommand} from './commands/submit.js'
import {termsCommand} from './commands/terms.js'
import {verifyCommands} from './commands/verify.js'
import {tokenCommand} from './commands/token.js'
import {xliffCommand} from './commands/xliff.js'

/** Build the `bayan` command with all its parts. */
export function program(): Command {
  const bayan = new Command('bayan')
    .description('Official communiqués in French, Arabic and English: submit, translate, review, release.')
    .showHelpAfterError()
    .exitOverride()
  const parts = [
    ...runCommands(),
    submitCommand(),
    ...reviseCommands(),
    statusCommand(),
    ...segmentCommands(),
    ...segmentationCommands(),
    ...releaseCommands(),
    ...releasesCommands(),
    ...verifyCommands(),
    copyCommand(),
    letterCommand(),
    nightlyCommand(),
    memoryCommand(),
    termsCommand(),
    accountCommand(),
    tokenCommand(),
    modelsCommand(),
    evaluateCommand(),
    effortCommand(),
    xliffCommand(),
    docxCommand(),
    backupCommand(),
    doctorCommand(),
  ]
  for (const part of parts) bayan.addCommand(withCommon(part))
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
