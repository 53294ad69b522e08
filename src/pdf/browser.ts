import {existsSync} from 'node:fs'
import type {Browser} from 'playwright-core'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const

/** Give the Chromium that prints: the one that is set, else one where systems put it; null when there is none. */
export function findChromium(chosen: string | null): string | null {
  const places = chosen === null ? usualPlaces : [chosen]
  return places.find((place) => existsSync(place)) ?? null
}

/**
 * Open a Chromium. As root it has no sandbox to be in; pages run no script and reach no network either way. What drives it
 * takes half a second to load, and is loaded by those alone who print.
 */
export async function openChromium(executablePath: string): Promise<Browser> {
  const {chromium} = await import('playwright-core')
  return chromium.launch({
    executablePath,
    args: ['--headless', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}
