import fc from 'fast-check'

/**
 * Laws are tried on the same examples at every run, so that a change is judged by what it changes. `BAYAN_SEED` tries
 * others: what they find becomes an example of its own.
 */
fc.configureGlobal({seed: Number(process.env['BAYAN_SEED'] ?? 20_260_920)})
