import type {Page} from 'playwright-core'

/** What one page cost. Times in milliseconds. */
export interface Measured {
  readonly wallMs: number
  /** Main-thread time until one can write, and half a second more for what follows. */
  readonly busyMs: number
  readonly scriptMs: number
  /** Main-thread time a key. */
  readonly keyMs: number
  /** 95th percentile from a key to the frame that shows it. */
  readonly p95Ms: number
  readonly heapMb: number
  readonly nodes: number
}

/** In the page: ask for the segments and put each source beside a textarea; only the first `shown`. */
export async function plainPage([path, shown]: readonly [string, number]): Promise<void> {
  const answer = await fetch(path)
  const {segments} = (await answer.json()) as {segments: {source: string; target: string | null}[]}
  document.body.replaceChildren()
  for (const {source, target} of segments.slice(0, shown)) {
    const row = document.createElement('div')
    const said = document.createElement('p')
    said.textContent = source
    const area = document.createElement('textarea')
    area.value = target ?? ''
    area.dir = 'rtl'
    row.append(said, area)
    document.body.append(row)
  }
  document.querySelector('textarea')?.focus()
}

/** Write letters at the pace of a fast typist; give the time from each to the frame after it. */
export async function keysOf(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, {keyTimes: times})
    window.addEventListener(
      // A letter that the keyboard driver has no key for comes without a `keydown`.
      'beforeinput',
      ({timeStamp}) =>
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
  })
  const delay = 60
  for (let n = 0; n < keys; n += 1) {
    await page.keyboard.type('محل سعد '.charAt(n % 8))
    await page.waitForTimeout(delay)
  }
  return page.evaluate(() => (window as unknown as {keyTimes: number[]}).keyTimes)
}
