/** Where pages look for their style sheets. */
export const stylesheetAddress = '/assets/bayan.css'
export const printStylesheetAddress = '/assets/bayan-print.css'
