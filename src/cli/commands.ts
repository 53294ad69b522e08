import type {Command} from 'commander'

/** The commands of each file by name, in the order of the help. */
const files: readonly (readonly [names: string, make: () => Promise<readonly Command[]>])[] = [
  ['start serve worker migrate', async () => (await import('./commands/run.js')).runCommands()],
  ['submit', async () => [(await import('./commands/submit.js')).submitCommand()]],
  ['revise revisions gone', async () => (await import('./commands/revise.js')).reviseCommands()],
  ['status', async () => [(await import('./commands/status.js')).statusCommand()]],
  ['segments set review', async () => (await import('./commands/segments.js')).segmentCommands()],
  ['split merge', async () => (await import('./commands/segmentation.js')).segmentationCommands()],
  ['approve publish withdraw resume', async () => (await import('./commands/release.js')).releaseCommands()],
  [
    'waive sign-off releases rollback',
    async () => (await import('./commands/releases.js')).releasesCommands(),
  ],
  ['verify keys', async () => (await import('./commands/verify.js')).verifyCommands()],
  ['copy', async () => [(await import('./commands/copy.js')).copyCommand()]],
  ['letter', async () => [(await import('./commands/letter.js')).letterCommand()]],
  ['nightly', async () => [(await import('./commands/nightly.js')).nightlyCommand()]],
  ['memory', async () => [(await import('./commands/memory.js')).memoryCommand()]],
  ['terms', async () => [(await import('./commands/terms.js')).termsCommand()]],
  ['account', async () => [(await import('./commands/account.js')).accountCommand()]],
  ['token', async () => [(await import('./commands/token.js')).tokenCommand()]],
  ['models', async () => [(await import('./commands/models.js')).modelsCommand()]],
  ['evaluate', async () => [(await import('./commands/evaluate.js')).evaluateCommand()]],
  ['effort', async () => [(await import('./commands/effort.js')).effortCommand()]],
  ['xliff', async () => [(await import('./commands/xliff.js')).xliffCommand()]],
  ['docx', async () => [(await import('./commands/docx.js')).docxCommand()]],
  ['backup', async () => [(await import('./commands/backup.js')).backupCommand()]],
  ['doctor', async () => [(await import('./commands/doctor.js')).doctorCommand()]],
]

/** Load the file that holds a command alone; all of them when no command has that name, for the help. */
export async function loadCommands(name = ''): Promise<readonly Command[]> {
  const found = files.filter(([names]) => names.split(' ').includes(name))
  const loaded: Command[] = []
  for (const [, make] of found.length > 0 ? found : files) loaded.push(...(await make()))
  return loaded
}
