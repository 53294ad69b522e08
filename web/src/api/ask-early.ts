import type {QueryClient} from '@tanstack/react-query'
import {isLocale} from '../../../src/model/locale.js'
import {segmentsQuery} from './segments.js'

const editorAddress = /^\/c\/([^/]+)\/([a-z]{2})$/

/** Ask for the segments that the address names at once, beside what else the first screen waits for. */
export function askEarly(queries: QueryClient): void {
  const [, name = '', locale] = editorAddress.exec(window.location.pathname) ?? []
  if (locale !== undefined && isLocale(locale))
    void queries.prefetchQuery(segmentsQuery(decodeURIComponent(name), locale))
}
