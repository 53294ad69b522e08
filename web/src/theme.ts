import {createTheme, type MantineColorsTuple} from '@mantine/core'

const green: MantineColorsTuple = [
  '#e7f6f2',
  '#d3eae4',
  '#a8d5ca',
  '#79bfae',
  '#52ac97',
  '#3a9f88',
  '#0b6e5b',
  '#0b5d4e',
  '#064d40',
  '#003b30',
]

/** Shade 7 on white is 7.6 to 1: what takes something away is read as well as what makes it. */
const red: MantineColorsTuple = [
  '#fdf0f0',
  '#fbdcdd',
  '#f5b5b8',
  '#ef8d92',
  '#ff9aa0',
  '#d6545c',
  '#c22b36',
  '#a31621',
  '#860f19',
  '#690910',
]

/** Shade 7 on white is 6.9 to 1. */
const orange: MantineColorsTuple = [
  '#fdf4e7',
  '#fbe7cb',
  '#f6d09c',
  '#f3bd70',
  '#f3bd70',
  '#d98a2b',
  '#a65b00',
  '#8a4b00',
  '#713d00',
  '#582f00',
]

/** Colours and sizes of the app. Shade 7 on white is 7.8 to 1. */
export const theme = createTheme({
  colors: {green, red, orange},
  primaryColor: 'green',
  primaryShade: {light: 7, dark: 4},
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  headings: {fontFamily: 'var(--font)'},
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: {defaultProps: {tt: 'none', fw: 500, variant: 'light', styles: {label: {letterSpacing: 0}}}},
    Modal: {defaultProps: {lockScroll: false, centered: true, transitionProps: {duration: 0}}},
  },
})
