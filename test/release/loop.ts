import {folderChannel} from '../../src/channel/folder.js'
import {openSigner} from '../../src/release/keys.js'
import {siteChange} from '../../src/release/site-change.js'
import {site} from '../render/fixtures/site.js'
import {siteOf} from './site.js'

/** Publish one release after another until killed: `loop.ts FOLDER FIRST`. */
const [folder = '', first = '0'] = process.argv.slice(2)
const channel = folderChannel(folder)
const signer = await openSigner(`${folder}/private`)
for (let round = Number(first); ; round += 1) {
  const {works, source} = siteOf(6, (n) => (n === 1 + (round % 6) ? `${round}` : '12'))
  const shown = await channel.current()
  const before = shown === null ? null : await channel.record(shown)
  await channel.switch(siteChange({works, site, signer, source, mayGo: async () => undefined}, before))
  process.stdout.write(`${round}\n`)
}
