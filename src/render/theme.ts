import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import {BayanError} from '../errors.js'
import {locales, type Locale} from '../model/locale.js'
import {checkCss} from './gate/css.js'
import {slotNames, type Site} from './site.js'

/** What a house makes its own: all of it is optional. */
export interface Theme {
  readonly site: ThemeSite
  /** Style rules that follow Bayan's own. */
  readonly css: string
  readonly logo: Logo | null
  readonly slots: NonNullable<Site['slots']>
}

export interface Logo {
  /** Below the root; it has the hash of the picture. */
  readonly path: string
  readonly body: string
}

type Texts = Readonly<Partial<Record<Locale, string | undefined>>>
export interface ThemeSite {
  readonly siteName?: Texts | undefined
  readonly authority?: Texts | undefined
  readonly contact?: Texts | undefined
  readonly about?: Texts | undefined
  /** Which version counts when versions differ. */
  readonly authoritative?: Locale | 'original' | 'none' | undefined
  readonly showsOrigins?: boolean | undefined
}

const texts = z
  .object({fr: z.string().min(1), ar: z.string().min(1), en: z.string().min(1)})
  .partial()
  .strict()
  .optional()
const siteSchema = z
  .object({
    siteName: texts,
    authority: texts,
    contact: texts,
    about: texts,
    authoritative: z.enum(['original', 'none', ...locales]).optional(),
    showsOrigins: z.boolean().optional(),
  })
  .strict()

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'expected a colour such as #0b4f3a')
const size = z.string().regex(/^[0-9.]+rem$/u, 'expected a size such as 1.0625rem')
const colours = ['ink', 'soft', 'paper', 'shade', 'rule', 'deep', 'seal'] as const
const tokensSchema = z
  .object({
    colours: z
      .object(Object.fromEntries(colours.map((name) => [name, colour])))
      .partial()
      .strict(),
    sizes: z.object({latin: size, arabic: size, measure: size}).partial().strict(),
  })
  .partial()
  .strict()

export const noTheme: Theme = {site: {}, css: '', logo: null, slots: {}}
const hashChars = 12

/**
 * Read a theme: `site.json`, `tokens.json`, `logo.svg` and `theme.css` of a folder, each of them optional. A file that
 * does not hold what it should, or a style rule that breaks the gate's, is `config_invalid` with the file's name.
 */
export function readTheme(folder: string | null): Theme {
  if (folder === null) return noTheme
  if (!existsSync(folder)) throw invalid(folder, 'no such folder')
  const own = readText(folder, 'theme.css') ?? ''
  const [wrong] = checkCss(own, false)
  if (wrong !== undefined)
    throw invalid('theme.css', `${wrong.rule} ${wrong.place}: ${wrong.got}. ${wrong.remedy}`)
  if (/@import|url\(\s*["']?(?:https?:)?\/\//iu.test(own))
    throw invalid('theme.css', 'asks for files from elsewhere')
  return {
    site: readJson(folder, 'site.json', siteSchema) ?? {},
    css: tokensCss(readJson(folder, 'tokens.json', tokensSchema) ?? {}) + own,
    logo: logoOf(readText(folder, 'logo.svg')),
    slots: readSlots(folder),
  }
}

function tokensCss({colours: own = {}, sizes = {}}: z.infer<typeof tokensSchema>): string {
  const lines = Object.entries(own).map(([name, value]) => `--${name}: ${String(value)};`)
  if (sizes.measure !== undefined) lines.push(`--measure: ${sizes.measure};`)
  return [
    lines.length === 0 ? '' : `:root { ${lines.join(' ')} }\n`,
    sizes.latin === undefined ? '' : `body { font-size: ${sizes.latin}; }\n`,
    sizes.arabic === undefined ? '' : `html[lang|="ar"] body { font-size: ${sizes.arabic}; }\n`,
  ].join('')
}

/** Read `banner.fr.md` and the like. Headings and footnotes would take the ids of the document's own. */
function readSlots(folder: string): NonNullable<Site['slots']> {
  const found = slotNames.flatMap((name) =>
    locales.flatMap((locale) => {
      const text = readText(folder, `${name}.${locale}.md`)
      if (text === null || text.trim() === '') return []
      if (/^ {0,3}#{1,6}[ \t]|^ {0,3}(?:=+|-+)[ \t]*$|\[\^|<[a-z!/]/imu.test(text))
        throw invalid(
          `${name}.${locale}.md`,
          'expected paragraphs, lists and links, without headings, footnotes or HTML',
        )
      return [[`${name}.${locale}`, text] as const]
    }),
  )
  return Object.fromEntries(found)
}

function logoOf(body: string | null): Logo | null {
  if (body === null) return null
  if (
    !/<svg[\s>]/u.test(body) ||
    /<script|\son\w+\s*=|<foreignObject|(?:href|src)\s*=\s*["'](?!#)/iu.test(body)
  )
    throw invalid('logo.svg', 'expected a picture without scripts or links')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, hashChars)
  return {path: `assets/logo.${hash}.svg`, body}
}

function readJson<Value>(folder: string, name: string, schema: z.ZodType<Value>): Value | null {
  const text = readText(folder, name)
  if (text === null) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const [problem] = error instanceof z.ZodError ? error.issues : []
    throw invalid(name, problem ? `${problem.path.join('.')}: ${problem.message}` : (error as Error).message)
  }
}

const readText = (folder: string, name: string): string | null =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null

const invalid = (name: string, reason: string): BayanError =>
  new BayanError('config_invalid', {place: `BAYAN_THEME_FOLDER ${name}`, reason})
