/** Symbols of units of measure with capitals, which no acronym is where a figure stands before them. */
export const units: ReadonlySet<string> = new Set([
  ...['kW', 'MW', 'GW', 'TW', 'Wh', 'kWh', 'MWh', 'GWh', 'TWh', 'MWc', 'GWc', 'MVA', 'kV', 'MV'],
  ...[
    'Hz',
    'kHz',
    'MHz',
    'GHz',
    'dB',
    'Ko',
    'Mo',
    'Go',
    'To',
    'KB',
    'MB',
    'GB',
    'TB',
    'MPa',
    'MJ',
    'GJ',
    'Mt',
    'Gt',
  ],
])
