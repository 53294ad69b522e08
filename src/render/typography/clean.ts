import {bidiControls} from '../direction/controls.js'

/** Letters kept from the presentation blocks: ornate parentheses have no other code. */
const presentationForms = /[\uFB50-\uFD3D\uFD40-\uFDFF\uFE70-\uFEFC]/gu

/**
 * Give text as it may be published: NFC, Arabic letters instead of presentation forms, without soft hyphens, zero-width
 * spaces, byte order marks, C0 controls and what is no character, and without bidi controls, which markup replaces.
 */
export const clean = (text: string): string =>
  text
    .replace(bidiControls, '')
    .replace(/[\p{Cs}\uFFFE\uFFFF\u00AD\u200B\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '')
    .replace(presentationForms, (form) => form.normalize('NFKC'))
    .normalize('NFC')
