import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import type {Concept} from '../../src/model/term.js'
import {writeTbx} from '../../src/interchange/tbx/write-tbx.js'
import {writeTmx} from '../../src/interchange/tmx/write-tmx.js'
import {readXliff} from '../../src/interchange/xliff/read-xliff.js'
import {writeXliff} from '../../src/interchange/xliff/write-xliff.js'
import {writeSrx} from '../../src/segment/srx.js'
import {has} from '../helpers/program.js'
import {delegation, delegationUnit} from './delegation.js'
import {file, written} from './gather.js'

/** Where Debian has it; schemas of TMX, TBX and SRX are inside. */
const omegatJar = '/usr/share/omegat/OmegaT.jar'
const timeoutMs = 120_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bayan-omegat-'))
})
afterAll(() => {
  rmSync(folder, {recursive: true})
})

/** Make a project as OmegaT has them, and translate it without a window. */
async function translate(name: string, xliff: string, tmx: string) {
  const project = join(folder, name)
  for (const each of ['source', 'target', 'tm/auto', 'glossary', 'omegat', 'dictionary'])
    mkdirSync(join(project, each), {recursive: true})
  const folders = ['source', 'target', 'tm', 'glossary', 'dictionary']
  writeFileSync(
    join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8"?><omegat><project version="1.0">${folders.map((each) => `<${each}_dir>__DEFAULT__</${each}_dir>`).join('')}<source_lang>fr</source_lang><target_lang>ar</target_lang><sentence_seg>false</sentence_seg></project></omegat>`,
  )
  writeFileSync(join(project, 'source', 'a.xlf'), xliff)
  writeFileSync(join(project, 'tm', 'auto', 'm.tmx'), tmx)
  const {status, stdout} = spawnSync(
    'omegat',
    [
      '--mode=console-translate',
      `--config-dir=${join(folder, 'config')}`,
      '--disable-project-locking',
      '--tag-validation=abort',
      project,
    ],
    {encoding: 'utf8', timeout: timeoutMs},
  )
  return {status, stdout, made: readFileSync(join(project, 'target', 'a.xlf'), 'utf8')}
}

describe('OmegaT', () => {
  test(
    'translates our XLIFF with our memory, keeps our codes, and what it writes is read back',
    async () => {
      if (!has('omegat')) return
      const xliff = [...writeXliff(delegation, '1.2')].join('')
      const {status, stdout, made} = await translate('a', xliff, await written(writeTmx([delegationUnit])))
      expect([status, /ERROR|SEVERE|Exception/.exec(stdout)]).toEqual([0, null])
      const {units, header} = await readXliff(file(made, 512))
      expect(header.revision).toBe('c00001r1')
      expect(units.flatMap(({segments}) => segments.map(({id, target}) => [id, target]))).toEqual([
        ['u1s1', [{type: 'text', value: 'الوزير يستقبل وفدا'}]],
        // What nobody translated comes back as what went out: nothing.
        ['u2s1', null],
        ['u2s2', [{type: 'text', value: 'وتضم 12 عضوا و3 مدعوين.'}]],
      ])
    },
    timeoutMs,
  )

  const schema = (name: string): string => {
    const {status} = spawnSync('unzip', ['-q', '-o', omegatJar, 'schemas/*', '-d', folder])
    expect(status).toBe(0)
    return join(folder, 'schemas', name)
  }
  const lint = (name: string, text: string, ...options: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    // A DTD that a file names is not looked for: nothing outside is opened.
    const {status, stderr} = spawnSync('xmllint', ['--noout', '--nonet', ...options, path], {
      encoding: 'utf8',
    })
    return status === 0 ? '' : stderr
  }

  test('its DTD of TMX 1.4 and its schema of SRX 2.0 find ours valid', async () => {
    if (!has('omegat', 'unzip', 'xmllint')) return
    const tmx = await written(writeTmx([delegationUnit]))
    expect(lint('m.tmx', tmx, '--dtdvalid', schema('tmx14.dtd'))).toBe('')
    expect(
      lint('bad.tmx', tmx.replace('<seg>', '<p>x</p><seg>'), '--dtdvalid', schema('tmx14.dtd')),
    ).toContain('Element tuv content does not follow the DTD')
    const rules = Object.values(facts).map(({segmentation}) => segmentation)
    expect(lint('a.srx', writeSrx(rules), '--schema', schema('srx20.xsd'))).toBe('')
  })

  test('its schema of TBX finds our version 2 valid', async () => {
    if (!has('omegat', 'unzip', 'xmllint')) return
    const concept: Concept = {
      id: 'c1',
      category: 'title',
      definition: 'Membre du gouvernement',
      terms: [
        {locale: 'fr', text: 'ministre', status: 'preferred', validFrom: null, validTo: null},
        {locale: 'ar', text: 'وزير', status: 'preferred', validFrom: '2020-01-01', validTo: null},
      ],
    }
    expect(lint('a.tbx', await written(writeTbx([concept], 2)), '--schema', schema('tbx.xsd'))).toBe('')
  })
})
