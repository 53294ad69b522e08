import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 0.9,
  // Names of Latin letters spell out acronyms (`بي بي سي`).
  doubles: ['بي', 'سي', 'دي', 'جي', 'تي', 'إي', 'آر', 'إس', 'إن', 'شيئا', 'يوما', 'رويدا', 'كلا'],
  doublesBefore: {},
  doublesAfter: ['هذا', 'هذه', 'ذلك', 'تلك', 'هذان', 'هذين', 'هاتان', 'هاتين', 'هؤلاء'],
  saying: [
    'قال',
    'قالت',
    'أضاف',
    'أضافت',
    'وأضاف',
    'وأضافت',
    'صرح',
    'صرحت',
    'أكد',
    'أكدت',
    'تابع',
    'تابعت',
    'يقول',
    'تقول',
    'يضيف',
    'تضيف',
    'شدد',
    'شددت',
    'أوضح',
    'أوضحت',
    'يؤكد',
    'تؤكد',
  ],
}
