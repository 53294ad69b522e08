/** The commonest words of French running text that English does not share. */
export const commonWords = new Set(
  `le la les des du de et en un une est que qui dans pour sur au aux par avec ce cette ces son sa ses leur leurs il
  elle ils nous vous ne pas plus ou été sont être fait comme dont ainsi entre lors sous`.split(/\s+/),
)
