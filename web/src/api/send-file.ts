import {language} from '../i18n.js'
import {localeFacts} from '../locales.js'
import {Refusal} from './request.js'

/** Send a file as it is, telling how much of it went (0 to 1). `fetch` does not tell, so this is the older way. */
export function sendFile<T>(path: string, file: File, onSent: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest()
    asking.open('POST', path)
    asking.responseType = 'json'
    asking.setRequestHeader('content-type', 'application/octet-stream')
    asking.setRequestHeader('accept-language', localeFacts[language()].tag)
    asking.upload.onprogress = ({loaded, total}) => onSent(total > 0 ? loaded / total : 0)
    asking.onerror = () => reject(new Refusal(0, 'offline', '', '', {}))
    asking.onload = () => {
      const said = asking.response as (T & {error?: {code: string; message: string; remedy: string}}) | null
      if (asking.status < 300 && said) return resolve(said)
      const {code = 'internal', message = asking.statusText, remedy = ''} = said?.error ?? {}
      reject(new Refusal(asking.status, code, message, remedy, {}))
    }
    asking.send(file)
  })
}
