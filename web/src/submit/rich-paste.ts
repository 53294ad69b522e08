import type {ClipboardEvent} from 'react'

/** Formatting that plain text would lose. */
const formatted = /<(h[1-6]|p|ul|ol|li|table|blockquote|b|strong|i|em|a)[\s>]/i

/** Take pasted rich text as a file, so that its structure is read; null when the clipboard holds plain text alone. */
export function richPaste({clipboardData}: ClipboardEvent): File | null {
  const html = clipboardData.getData('text/html')
  return formatted.test(html) ? new File([html], 'pasted.html', {type: 'text/html'}) : null
}
