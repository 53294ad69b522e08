import {CommanderError} from 'commander'
import {fail} from './output.js'
import {program} from './program.js'

const usageExit = 2

/** Run the command line; answers the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    await (await program(argv[0])).parseAsync([...argv], {from: 'user'})
    // A command that says what is wrong without failing sets the code itself.
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageExit
    return fail(error, argv.includes('--json'))
  }
}

process.exitCode = await main(process.argv.slice(2))
