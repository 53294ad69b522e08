/** Modules with which a process or a thread begins, by name. */
export const parts = {
  main: 'src/cli/main.ts',
  'release-thread': 'src/release/threads/serve.ts',
  'read-thread': 'src/commands/reading/serve.ts',
  'convert-thread': 'src/document/convert/worker.ts',
}
