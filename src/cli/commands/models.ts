import {Command} from 'commander'
import {readConfig} from '../../config.js'
import {BayanError} from '../../errors.js'
import {checkModels, listModels, modelsNeeded, pullModels, type PullProgress} from '../../mt/models.js'
import {columns, print, type CommonOptions} from '../output.js'

/** `bayan models pull|list` */
export const modelsCommand = (): Command =>
  new Command('models')
    .description('Models of the offline engine')
    .addCommand(pullCommand())
    .addCommand(listCommand())

const pullCommand = (): Command =>
  new Command('pull')
    .description('Bring models here; what was interrupted goes on, what is whole is left alone')
    .argument('<direction...>', 'such as fr-en en-ar; between French and Arabic both go through English')
    .requiredOption('--from <place>', 'a registry in Mozilla’s format, a mirror of it, or a folder')
    .action(async (directions: string[], options: CommonOptions & {from: string}) => {
      const {modelsFolder} = readConfig(process.env)
      const stop = new AbortController()
      process.once('SIGINT', () => stop.abort())
      const pulled = await pullModels(
        directions,
        {from: options.from, folder: modelsFolder, onProgress: show},
        stop.signal,
      )
      if (process.stderr.isTTY) process.stderr.write('\n')
      print(
        options,
        pulled,
        pulled.map(({model, status}) => `${model}: ${status} in ${modelsFolder}`),
      )
    })

const listCommand = (): Command =>
  new Command('list')
    .description('Which models are here and whole, and which are wanting')
    .action(async (options: CommonOptions) => {
      const {modelsFolder} = readConfig(process.env)
      const keys = [...new Set([...modelsNeeded(), ...(await listModels(modelsFolder))])]
      const states = await checkModels(modelsFolder, keys)
      print(options, states, columns([['model', 'state'], ...states.map(({model, state}) => [model, state])]))
      if (states.some(({state}) => state === 'damaged'))
        throw new BayanError('integrity', {place: modelsFolder})
    })

function show({model, file, received, total}: PullProgress): void {
  if (!process.stderr.isTTY) return
  const share = total === null ? `${received} bytes` : `${Math.floor((100 * received) / total)} %`
  process.stderr.write(`\r${model} ${file} ${share}   `)
}
