import {DeepLClient} from 'deepl-node'

/** Longest a request lasts, in silences of the longest kind: a server that answers a byte now and then is given up. */
const silencesMax = 2

/**
 * DeepL's client, kept to what the operator set up: it follows no redirect, which would send the text to another
 * host, and a request ends after twice `silenceMaxMs` in all, not only when nothing was heard for so long.
 */
export class BoundedDeepLClient extends DeepLClient {
  constructor(authKey: string, silenceMaxMs: number, serverUrl: string | null) {
    super(authKey, {
      // It would resend a request, and pay for it again.
      maxRetries: 0,
      minTimeout: silenceMaxMs,
      sendPlatformInfo: false,
      ...(serverUrl === null ? {} : {serverUrl}),
    })
    const {httpClient} = this
    const prepare = httpClient.prepareRequest.bind(httpClient)
    httpClient.prepareRequest = (...request) => ({
      ...prepare(...request),
      maxRedirects: 0,
      // The client takes the answer of a redirect for one.
      validateStatus: (status) => status < 300 || status >= 400,
      signal: AbortSignal.timeout(silenceMaxMs * silencesMax),
    })
  }
}
