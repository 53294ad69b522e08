import {Webhook} from 'standardwebhooks'
import {BayanError} from '../errors.js'
import type {Outlet} from '../ports.js'

const webhookTimeoutMs = 15_000

/** Tell an address, signed as Standard Webhooks says. The same news carries the same `webhook-id`, so it is known again. */
export function webhookOutlet({url, secret}: {url: string; secret: string}): Outlet {
  const webhook = new Webhook(secret)
  return {
    name: 'webhook',
    async send({id, type, at, data}) {
      const body = JSON.stringify({type, timestamp: at.toISOString(), data})
      const sentAt = new Date()
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, sentAt, body),
      }
      const answer = await post(url, headers, body)
      if (!answer.ok)
        throw new BayanError('channel_failed', {place: 'webhook', reason: `HTTP ${answer.status}`})
    },
  }
}

async function post(url: string, headers: Record<string, string>, body: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(webhookTimeoutMs),
    })
  } catch (cause) {
    throw new BayanError('channel_failed', {place: 'webhook', reason: (cause as Error).message}, {cause})
  }
}
