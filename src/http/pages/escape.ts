const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Escape a text for HTML, within an element or between double quotes. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
