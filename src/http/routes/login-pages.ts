import type {FastifyReply, FastifyRequest} from 'fastify'
import * as z from 'zod'
import {sessionAbsoluteMs} from '../../access/limits.js'
import {chooseOwnPassword} from '../../commands/access/account-link.js'
import {logIn} from '../../commands/access/log-in.js'
import {setUp} from '../../commands/access/set-up.js'
import {BayanError} from '../../errors.js'
import {sayError} from '../../words.js'
import {sessionCookie, writeCookie} from '../access/cookies.js'
import {languageOf, rememberLanguage} from '../access/language.js'
import {formPageStyle, writeFormPage, type FormPage} from '../pages/form-page.js'
import type {Routes} from '../plugin.js'

const field = z.string().max(2_000).default('')
const loginForm = z.object({name: field, password: field, to: field})
const setUpForm = z.object({name: field, password: field, token: field})
const welcomeForm = z.object({password: field, token: field})
const oidcAddress = '/api/login/oidc'

/** Pages to come in, which work without the app and without scripts. */
export const loginPageRoutes: Routes = async (server, {ports}) => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    {parseAs: 'string'},
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const hide = {hide: true}
  const elsewhere = ports.config.oidc === null ? null : oidcAddress

  const show = (reply: FastifyReply, kind: FormPage['kind'], given: Shown, error?: unknown) => {
    const locale = languageOf(reply.request)
    if (asked(reply.request, 'lang') !== '') rememberLanguage(reply, locale)
    const known = error === undefined || error instanceof BayanError ? error : new BayanError('internal')
    if (known && known.code === 'internal') throw error
    const problem = known ? Object.values(sayError(known, locale)).join(' ') : null
    return reply
      .status(known?.facts.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(writeFormPage({kind, locale, problem, elsewhere: kind === 'login' ? elsewhere : null, ...given}))
  }

  const enter = async (reply: FastifyReply, to: string, session: string) => {
    writeCookie(reply, ports.config, sessionCookie, session, sessionAbsoluteMs)
    return reply.redirect(to, 303)
  }

  server.get('/login.css', {config: {access: 'public'}, schema: hide}, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(formPageStyle),
  )
  server.get('/login', {config: {access: 'public'}, schema: hide}, (request, reply) =>
    show(reply, 'login', {name: '', hidden: {to: within(asked(request, 'to'))}}),
  )
  server.get('/setup', {config: {access: 'public'}, schema: hide}, (request, reply) =>
    show(reply, 'setup', {name: '', hidden: {token: asked(request, 'token')}}),
  )

  server.get('/welcome', {config: {access: 'public'}, schema: hide}, (request, reply) =>
    show(reply, 'welcome', {name: '', hidden: {token: asked(request, 'token')}}),
  )

  server.post(
    '/welcome',
    {config: {access: 'public'}, schema: {...hide, body: welcomeForm}},
    async ({body: {password, token}, headers}, reply) => {
      try {
        const agent = headers['user-agent'] ?? ''
        return await enter(reply, '/', await chooseOwnPassword(ports, {password, token, agent}))
      } catch (error) {
        return show(reply, 'welcome', {name: '', hidden: {token}}, error)
      }
    },
  )

  server.post(
    '/login',
    {config: {access: 'public'}, schema: {...hide, body: loginForm}},
    async ({body: {name, password, to}, ip, headers}, reply) => {
      try {
        const {session} = await logIn(ports, {
          name,
          password,
          address: ip,
          agent: headers['user-agent'] ?? '',
        })
        return await enter(reply, within(to), session)
      } catch (error) {
        return show(reply, 'login', {name, hidden: {to: within(to)}}, error)
      }
    },
  )

  server.post(
    '/setup',
    {config: {access: 'public'}, schema: {...hide, body: setUpForm}},
    async ({body: {name, password, token}}, reply) => {
      try {
        return await enter(reply, '/', await setUp(ports, {name, password, token}))
      } catch (error) {
        return show(reply, 'setup', {name, hidden: {token}}, error)
      }
    },
  )
}

interface Shown {
  readonly name: string
  readonly hidden: Readonly<Record<string, string>>
}

const asked = ({query}: FastifyRequest, name: string): string => {
  const value = (query as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

const nowhere = 'http://nowhere.invalid'

/** Keep an address within this host; anything else becomes the first page. */
function within(to: string): string {
  if (!URL.canParse(to, nowhere)) return '/'
  const address = new URL(to, nowhere)
  const path = address.origin === nowhere ? address.pathname + address.search : '/'
  return path.startsWith('//') ? '/' : path
}
