import {useEffect, useRef, type RefObject} from 'react'

/** The piece of work whose button was pressed last: its line may come again in another group, and the button is gone. */
let pressed: string | null = null

/** Note that a button of a piece of work is pressed. */
export const notePressed = (key: string): void => {
  pressed = key
}

/** Where the line of a piece of work leads: whoever took it or handed it back stands there, wherever the line is now. */
export function useFollow(key: string): RefObject<HTMLAnchorElement | null> {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (pressed !== key) return
    pressed = null
    link.current?.focus()
  }, [key])
  return link
}
