/** Whether the server has said that nobody is logged in any more, after somebody was. */
let over = false
const listeners = new Set<() => void>()

/** Be told when the session ends or is there again; answers what ends it. */
export function followSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const sessionIsOver = (): boolean => over

/** Take down what an answer told of the session. */
export function noteSession(ended: boolean): void {
  if (ended === over) return
  over = ended
  for (const listener of listeners) listener()
}
