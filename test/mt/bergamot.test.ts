import {createHash} from 'node:crypto'
import {cp, mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, test} from '@jest/globals'
import {bergamot} from '../../src/mt/bergamot/engine.js'
import {fromHtml, toHtml} from '../../src/mt/bergamot/codes.js'
import {toText} from '../../src/mt/markup-text.js'
import {listModels, parseSums, readModel} from '../../src/mt/bergamot/model-files.js'
import {route} from '../../src/mt/bergamot/route.js'
import {startThread} from '../../src/mt/bergamot/thread.js'
import type {Locale} from '../../src/model/locale.js'
import type {EngineRequest} from '../../src/ports.js'

const data = fileURLToPath(new URL('../data/mt/', import.meta.url))
const folder = path.join(data, 'models')
const triples = (await readFile(path.join(data, 'triples.tsv'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const column: Record<Locale, number> = {fr: 0, en: 1, ar: 2}
const all = (locale: Locale) => triples.map((triple) => triple[column[locale]] ?? '')
const ask = (source: Locale, target: Locale, texts: readonly string[]): EngineRequest => ({
  source,
  target,
  texts,
  context: '',
  glossary: [],
  examples: [],
})
const never = new AbortController().signal
const engine = bergamot({folder})
const made: string[] = []
const copy = async () => {
  const to = await mkdtemp(path.join(tmpdir(), 'bayan-models-'))
  made.push(to)
  await cp(folder, to, {recursive: true})
  return to
}
afterAll(async () => {
  await engine.close()
  for (const one of made) await rm(one, {recursive: true})
})

describe('the demo models', () => {
  test.each([
    ['fr', 'en'],
    ['en', 'ar'],
    ['ar', 'en'],
    ['en', 'fr'],
    ['fr', 'ar'],
    ['ar', 'fr'],
  ] as const)('%s to %s: twenty sentences of twenty', async (source, target) => {
    expect(await engine.translate(ask(source, target, all(source)), never)).toEqual(all(target))
  })

  test('codes at words it aligns badly are left out, so that they are noticed', async () => {
    const text = '<g id="1">Ordre</g> du <x id="2"/>jour &amp; Ordre du jour'
    const [answer] = await engine.translate(ask('fr', 'en', [text]), never)
    expect(answer).not.toMatch(/<g id="1">\s*<\/g>/)
    expect(await engine.translate(ask('fr', 'en', ['<bx id="1"/>Ordre du jour']), never)).toEqual([
      expect.stringContaining('Agenda'),
    ])
  })

  test.each([
    '<g id="1">Ordre du jour',
    'Ordre du jour</g>',
    '<b>Ordre du jour',
    '</b><g>',
    '< <g id="1">Ordre</g> &lt;b&gt;',
  ])('unbalanced %j does not kill it', async (text) => {
    expect(await engine.translate(ask('fr', 'en', [text]), never)).toHaveLength(1)
  })

  test('the process answers requests while it translates', async () => {
    const server = createServer((_, response) => response.end('here'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    let answered = 0
    let finished = false
    const work = engine
      .translate(ask('fr', 'ar', Array.from({length: 10}, () => all('fr')).flat()), never)
      .finally(() => (finished = true))
    while (!finished) {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      expect(await response.text()).toBe('here')
      answered += finished ? 0 : 1
    }
    expect(await work).toHaveLength(200)
    expect(answered).toBeGreaterThan(5)
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('what may go wrong', () => {
  test('no models', async () => {
    await expect(
      bergamot({folder: '/nowhere'}).translate(ask('fr', 'en', ['a']), never),
    ).rejects.toMatchObject({
      code: 'model_missing',
      detail: {model: 'fren'},
    })
  })

  test('a truncated model, a changed vocabulary and a missing file are refused before they are loaded', async () => {
    const broken = await copy()
    await truncate(path.join(broken, 'fren', 'model.fren.intgemm.alphas.bin'), 100_000)
    await writeFile(path.join(broken, 'enar', 'vocab.enar.spm'), 'nothing')
    await rm(path.join(broken, 'aren', 'lex.50.50.aren.s2t.bin'))
    for (const key of ['fren', 'enar', 'aren'])
      await expect(readModel(broken, key)).rejects.toMatchObject({code: 'integrity', detail: {model: key}})
    const own = bergamot({folder: broken})
    await expect(own.translate(ask('fr', 'en', ['a']), never)).rejects.toMatchObject({code: 'integrity'})
    expect(await own.translate(ask('en', 'fr', ['Agenda']), never)).toEqual(['Ordre du jour'])
    await own.close()
  })

  test('a truncated model whose sums were made from it ends the thread, not the process', async () => {
    const broken = await copy()
    const file = path.join(broken, 'fren', 'model.fren.intgemm.alphas.bin')
    await truncate(file, 100_000)
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    const sums = path.join(broken, 'fren', 'SHA256SUMS')
    const text = (await readFile(sums, 'utf8')).replace(
      /^.*model\..*$/m,
      `${hash}  model.fren.intgemm.alphas.bin`,
    )
    await writeFile(sums, text)
    const own = bergamot({folder: broken})
    await expect(own.translate(ask('fr', 'en', ['Ordre du jour']), never)).rejects.toMatchObject({
      code: 'engine_crashed',
    })
    expect(await own.translate(ask('en', 'fr', ['Agenda']), never)).toEqual(['Ordre du jour'])
    await own.close()
  })

  test('unbalanced HTML kills the thread that is told to take it, and no other', async () => {
    const thread = startThread('test')
    await thread.load(await readModel(folder, 'fren'))
    expect(await thread.translate(['fren'], ['Ordre du jour'], true)).toEqual(['Agenda'])
    await expect(thread.translate(['fren'], ['<b>Ordre'], true)).rejects.toMatchObject({
      code: 'engine_crashed',
    })
    expect(thread.alive()).toBe(false)
  })

  test('a limit in time and a signal both end it, and the next request starts anew', async () => {
    const hurried = bergamot({folder, timeoutMs: 1})
    const long = ask('fr', 'en', Array.from({length: 20}, () => all('fr')).flat())
    await expect(hurried.translate(long, never)).rejects.toMatchObject({code: 'timeout'})
    await hurried.close()
    const own = bergamot({folder})
    const stop = new AbortController()
    const work = own.translate(long, stop.signal)
    setTimeout(() => stop.abort(), 20)
    await expect(work).rejects.toMatchObject({code: 'cancelled'})
    expect(await own.translate(ask('fr', 'en', ['Ordre du jour']), never)).toEqual(['Agenda'])
    await own.close()
  })
})

test('routes', () => {
  expect(route('fr', 'en')).toEqual(['fren'])
  expect(route('en', 'ar')).toEqual(['enar'])
  expect(route('fr', 'ar')).toEqual(['fren', 'enar'])
  expect(route('ar', 'fr')).toEqual(['aren', 'enfr'])
})

test('sums, with names of plain files only', () => {
  const hash = 'a'.repeat(64)
  const text = `${hash}  model.bin\n${hash} *vocab.spm\n${hash}  ../../etc/passwd\n${hash}  ..\nnonsense\n`
  expect(parseSums(text)).toEqual([
    ['model.bin', hash],
    ['vocab.spm', hash],
  ])
})

test('models that are there', async () => {
  expect(await listModels(folder)).toEqual(['aren', 'enar', 'enfr', 'fren'])
  expect(await listModels('/nowhere')).toEqual([])
})

describe('codes', () => {
  const markup = 'A <g id="1">b <x id="2"/></g> &amp; <bx id="3"/>c'
  const html = 'A <b id="g1">b <img id="x2"></b> &amp; <img id="bx3">c'

  test('there and back', () => {
    expect(toHtml(markup)).toBe(html)
    expect(fromHtml(html, markup)).toBe(markup)
    expect(toText(markup)).toBe('A b  & c')
  })

  test('nothing to do, or not well nested', () => {
    expect(toHtml('plain &lt; text')).toBeNull()
    for (const broken of ['<g id="1">a', 'a</g>', '<g id="1">a</g></g>', '<g id="1">a<i>b</g>'])
      expect(toHtml(broken)).toBeNull()
  })

  test('lost, doubled, emptied and crossed codes do not count', () => {
    const source = '<g id="1">a</g> <x id="2"/>'
    expect(fromHtml('<img id="x2"> <b id="g1">a</b>', source)).toBe('<x id="2"/> <g id="1">a</g>')
    for (const bad of [
      '<b id="g1">a</b>',
      '<b id="g1">a</b><b id="g1">b</b><img id="x2">',
      '<b id="g1"></b>a<img id="x2">',
      '</b>a<b id="g1"><img id="x2">',
      '<b id="g1">a<img id="x2">',
    ])
      expect(fromHtml(bad, source)).toBeNull()
  })
})
