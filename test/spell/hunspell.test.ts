import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {check} from '../../src/check/check.js'
import {spellingWords, wordsToSpell} from '../../src/check/spelling-words.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {findPlaceables} from '../../src/placeable/find.js'
import {hunspell} from '../../src/spell/hunspell.js'

const clock = () => new Date()
const speller = hunspell('hunspell', clock)

beforeAll(async () => {
  const there = [...(await speller.locales())].sort()
  if (there.join() !== 'ar,en,fr')
    throw new Error(
      `hunspell knows ${there.join(', ') || 'nothing'}: apt install hunspell hunspell-fr hunspell-ar hunspell-en-gb`,
    )
})

/** Check a target beside a source, and give each misspelt word with what it may have meant. */
async function misspelt(
  targetLocale: Locale,
  target: string,
  source = '—',
  terms: readonly string[] = [],
): Promise<readonly string[]> {
  const content = textContent(target)
  const issues = check({
    source: textContent(source),
    target: content,
    sourceLocale: targetLocale === 'fr' ? 'en' : 'fr',
    targetLocale,
    misspelt: await speller.misspelt(targetLocale, wordsToSpell(content, targetLocale)),
    terms: terms.map((text) => ({
      concept: 'c1',
      start: 0,
      end: 1,
      equivalents: [{text, status: 'preferred' as const}],
    })),
  })
  return issues
    .filter(({rule}) => rule === 'spelling')
    .map(
      ({start, end, severity, detail}) => `${severity} ${target.slice(start, end)} → ${detail['expected']}`,
    )
}

describe('with the dictionaries of Debian', () => {
  test.each<[Locale, string, readonly string[]]>([
    ['en', 'The Council examined the draft bugdet.', ['minor bugdet → budget, buglet']],
    ['fr', 'Le gouvernemnt a présenté son programme.', ['minor gouvernemnt → gouvernement, gouvernent']],
    ['en', 'The goverment adopted the programme.', ['minor goverment → government']],
    ['en', 'A new scohol in Rabat', ['minor scohol → school']],
    [
      'fr',
      'Le gouvernemant a adopté l’acord.',
      ['minor gouvernemant → gouvernement', 'minor l’acord → accord, abord, acore'],
    ],
    ['fr', 'Une réunion interministérielle c’est-à-dire aujourd’hui, au rendez-vous.', []],
    ['fr', 'M. Naciri, wali de Fès, a reçu Mme Ouazzani à Boujdour.', []],
    ['fr', 'L’ONEE et la SNRT, le 12 mars 2026 à presse@gouv.example', []],
    ['ar', 'أعلنت وزارة الداخليه عن برنامج جديد.', ['minor الداخليه → الداخلية، ألداخليه']],
    ['ar', 'أعلنت وزارةُ الداخليّـةِ والمسؤولون وبالعمالات.', []],
    ['ar', 'صرح السيد بوريطة بفندق Sofitel الرباط.', []],
    ['ar', 'والإقتصاد الوطني', ['minor والإقتصاد → والاقتصاد']],
  ])('%s %s', async (locale, target, expected) => {
    expect(await misspelt(locale, target)).toEqual(expected)
  })

  test('what stands in the source or in the termbase is right', async () => {
    expect(await misspelt('en', 'the projett is new')).toEqual(['minor projett → project'])
    expect(await misspelt('en', 'the projett is new', 'le projett est neuf')).toEqual([])
    expect(await misspelt('en', 'the projett is new', 'x', ['the Projett'])).toEqual([])
  })

  test('words are judged once and remembered', async () => {
    const words = ['goverment', 'house']
    expect([...(await speller.misspelt('en', words))]).toEqual([['goverment', ['government']]])
    expect([...(await speller.misspelt('en', words))]).toEqual([['goverment', ['government']]])
  })
})

test('figures, addresses, acronyms, codes, names inside a sentence and other scripts are not judged', () => {
  const text =
    'Voir 12 mars 2026, www.exemple.example, COVID-19, l’ONEE, A/RES/79, iPhone, km2, Ouazzani, بيان mots'
  expect(spellingWords(text, facts.fr, findPlaceables(text, facts.fr)).map(({word}) => word)).toEqual([
    'Voir',
    'mots',
  ])
})

describe('where it cannot answer, nothing is misspelt', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bayan-hunspell-'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  const program = async (script: string): Promise<string> => {
    const file = path.join(folder, 'hunspell')
    await writeFile(file, `#!/bin/sh\n${script}\n`)
    await chmod(file, 0o755)
    return file
  }

  test('turned off, or not there', async () => {
    for (const none of [hunspell(null, clock), hunspell('/nowhere/hunspell', clock)]) {
      expect(await none.locales()).toEqual([])
      expect(await none.misspelt('en', ['goverment'])).toEqual(new Map())
    }
  })

  test('it breaks: it is left alone for a minute, then asked again', async () => {
    let now = new Date('2026-03-01T10:00:00Z')
    const calls = path.join(folder, 'calls')
    const broken = hunspell(
      await program(
        `case "$*" in *-D*) echo /usr/share/hunspell/en_GB;; *) echo asked >> ${calls}; cat > /dev/null; exit 1;; esac`,
      ),
      () => now,
    )
    const asked = async (): Promise<number> => {
      await broken.misspelt('en', ['goverment'])
      return (await import('node:fs')).readFileSync(calls, 'utf8').trim().split('\n').length
    }
    expect(await broken.misspelt('en', ['goverment'])).toEqual(new Map())
    expect(await asked()).toBe(1)
    now = new Date('2026-03-01T10:01:00Z')
    expect(await asked()).toBe(2)
  })
})
