/** Leave out what was not given. */
export const defined = <T extends object>(given: T): {[K in keyof T]?: Exclude<T[K], undefined>} =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
