/** What holds together in the eyes of a person: whoever loses a button there stands beside it. */
const places = 'tr, li, form, section, [role="dialog"]'
/** Rows of segments come and go while one scrolls, and the text that is written takes the keyboard by itself. */
const notHere = '.segments'
const pressable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea'

/**
 * Keep the keyboard where it was when what had it goes, or cannot be pressed while it acts: the browser would begin
 * again at the top of the page. Answers what ends it.
 */
export function keepFocus(): () => void {
  let path: readonly Element[] = []
  const note = ({target}: Event): void => {
    path = target instanceof Element && !target.closest(notHere) ? [target, ...placesOf(target)] : []
  }
  const forget = (): void => {
    path = []
  }
  const look = (): void => {
    const [last, ...around] = path
    if (!(last instanceof HTMLElement) || document.activeElement !== document.body) return
    if (last.isConnected && last.matches(':disabled')) return
    const near = around
      .filter((one) => one.isConnected)
      .map((one) => one.querySelector<HTMLElement>(pressable))
    const next = last.isConnected ? last : near.find((one) => one !== null)
    next?.focus({preventScroll: true})
  }
  const watching = new MutationObserver(look)
  watching.observe(document.body, {childList: true, subtree: true, attributeFilter: ['disabled']})
  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget)
  return () => {
    watching.disconnect()
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget)
  }
}

function placesOf(target: Element): readonly Element[] {
  const found: Element[] = []
  for (let one = target.closest(places); one; one = one.parentElement?.closest(places) ?? null)
    found.push(one)
  return found
}
