import './styles/mantine.css'
import './styles/app.css'
import './styles/editor.css'
import './styles/work.css'
import {createRoot} from 'react-dom/client'
import {App} from './app.js'
import {startWords} from './i18n.js'

await startWords()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
