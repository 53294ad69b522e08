import {useTranslation} from 'react-i18next'
import {Dialog} from '../parts/dialog.js'
import {Key} from '../parts/key.js'
import {keyActs} from './keys.js'

/** Every key of the editor. */
export function KeysHelp({onClose}: {readonly onClose: () => void}) {
  const {t} = useTranslation()
  return (
    <Dialog onClose={onClose} title={t('keys.title')}>
      <table className="keys">
        <tbody>
          {keyActs.map(({keys, words}) => (
            <tr key={words}>
              <th scope="row">
                <Key keys={keys} />
              </th>
              <td>{t(`keys.${words}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Key keys="? / F1" />
            </th>
            <td>{t('keys.help')}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  )
}
