import {DirectionProvider, MantineProvider, useDirection} from '@mantine/core'
import {QueryClient, QueryClientProvider, useQuery} from '@tanstack/react-query'
import {Suspense, lazy, useEffect, useRef} from 'react'
import {useTranslation} from 'react-i18next'
import {Route, Switch} from 'wouter'
import {askEarly} from './api/ask-early.js'
import {meQuery} from './api/queries.js'
import {Refusal} from './api/request.js'
import {language} from './i18n.js'
import {followEvents} from './live/live.js'
import {localeFacts} from './locales.js'
import {restore} from './outbox/outbox.js'
import {startSending} from './outbox/send.js'
import {Communiques} from './screens/communiques.js'
import {Shell} from './shell.js'
import {theme} from './theme.js'
import {Failure} from './parts/failure.js'
import {SessionOver} from './parts/session-over.js'
import {Waiting} from './parts/waiting.js'

const Communique = lazy(() => import('./screens/communique.js'))
const Editor = lazy(() => import('./screens/editor.js'))
const Submit = lazy(() => import('./screens/submit.js'))
const Board = lazy(() => import('./screens/board.js'))
const Accounts = lazy(() => import('./screens/accounts.js'))
const OwnAccount = lazy(() => import('./screens/own-account.js'))
const Figures = lazy(() => import('./screens/figures.js'))
const Operations = lazy(() => import('./screens/operations.js'))
const QueueBoard = lazy(() => import('./screens/queue-board.js'))
const Notifications = lazy(() => import('./screens/notifications.js'))
const Memory = lazy(() => import('./screens/memory.js'))
const Terms = lazy(() => import('./screens/terms.js'))
const Trilingual = lazy(() => import('./screens/trilingual.js'))
const NotFound = lazy(() => import('./screens/not-found.js'))

const tries = 2
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < tries && !(error instanceof Refusal && error.status >= 400),
    },
  },
})
startSending(queries)

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** The review app. */
export function App() {
  useEffect(() => askEarly(queries), [])
  return (
    <DirectionProvider detectDirection>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queries}>
          <Turned />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** Turn the components the way of the language, and show the screen of the address. */
function Turned() {
  const {i18n} = useTranslation()
  const {setDirection} = useDirection()
  const spoken = useRef(i18n.language)
  useEffect(() => {
    setDirection(localeFacts[language()].direction)
    // The server says issues in the language of the interface.
    if (spoken.current !== i18n.language) void queries.invalidateQueries({queryKey: ['segments']})
    spoken.current = i18n.language
  }, [i18n.language, setDirection])
  const {data: me, error, refetch} = useQuery(meQuery)
  const here = me?.name
  useEffect(() => {
    if (here === undefined) return undefined
    void restore(here)
    return followEvents(queries)
  }, [here])
  if (error && !me) return <Failure error={error} again={() => void refetch()} />
  if (!me) return <Waiting />
  return (
    <Shell>
      <SessionOver />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/" component={Communiques} />
          <Route path="/submit" component={Submit} />
          <Route path="/board" component={Board} />
          <Route path="/notifications" component={Notifications} />
          <Route path="/memory" component={Memory} />
          <Route path="/terms" component={Terms} />
          <Route path="/accounts" component={Accounts} />
          <Route path="/me" component={OwnAccount} />
          <Route path="/figures" component={Figures} />
          <Route path="/operations" component={Operations} />
          <Route path="/operations/queues" component={QueueBoard} />
          <Route path="/c/:name/trilingual" component={Trilingual} />
          <Route path="/c/:name" component={Communique} />
          <Route path="/c/:name/:locale" component={Editor} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Shell>
  )
}
