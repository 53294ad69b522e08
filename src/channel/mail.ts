import {BayanError} from '../errors.js'
import type {Mail} from '../ports.js'

const mailTimeoutMs = 20_000

/** Send letters through an SMTP server (`smtp://user:password@host:port`). */
export function smtpMail({smtpUrl, from}: {smtpUrl: string; from: string}): Mail {
  return {
    async send({id, language, to, bcc, ...letter}) {
      const {default: nodemailer} = await import('nodemailer')
      const transport = nodemailer.createTransport(smtpUrl, {from})
      const timeout = AbortSignal.timeout(mailTimeoutMs)
      try {
        await Promise.race([
          transport.sendMail({
            ...letter,
            from,
            to: [to].flat(),
            ...(bcc === undefined ? {} : {bcc: [...bcc]}),
            ...(language === undefined ? {} : {headers: {'Content-Language': language}}),
            messageId: `<${id}@${from.replace(/^.*@|>$/g, '')}>`,
          }),
          new Promise<never>((_resolve, reject) =>
            timeout.addEventListener('abort', () => reject(new Error('timed out'))),
          ),
        ])
      } catch (cause) {
        throw new BayanError('channel_failed', {place: 'mail', reason: (cause as Error).message}, {cause})
      } finally {
        transport.close()
      }
    },
  }
}
