import type {FastifyReply, FastifyRequest} from 'fastify'
import {hasZodFastifySchemaValidationErrors} from 'fastify-type-provider-zod'
import {BayanError} from '../errors.js'
import {chooseLocale, sayError} from '../words.js'

/** Answer a failure: `{error: {code, message, remedy, detail}}`, in the language that was asked for. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = toBayanError(error)
  if (known.code === 'internal')
    request.log.error({err: error, path: request.routeOptions.url}, 'internal error')
  if (known.code === 'locked_out') reply.header('retry-after', known.detail['seconds'])
  void reply.status(known.facts.status).send(errorBody(known, request.headers['accept-language']))
}

/** The body of an answer that refuses. */
export function errorBody(error: BayanError, language: string | undefined) {
  return {error: {code: error.code, ...sayError(error, chooseLocale(language)), detail: error.detail}}
}

function toBayanError(error: unknown): BayanError {
  if (error instanceof BayanError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [problem] = error.validation
    return new BayanError('request_invalid', {
      place: problem?.instancePath ?? '',
      reason: problem?.message ?? '',
    })
  }
  const {statusCode, code, message} = error as {statusCode?: number; code?: string; message?: string}
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new BayanError('document_too_large')
  if (statusCode !== undefined && statusCode < 500) {
    return new BayanError('request_invalid', {reason: message ?? ''})
  }
  if (code === 'ECONNREFUSED' || code === '57P01')
    return new BayanError('database_unavailable', {reason: code})
  return new BayanError('internal')
}
