import {describe, expect, test} from '@jest/globals'
import {formsOf} from '../helpers/forms-of.js'

describe('French: -aux of -ail, compounds, feminines of office', () => {
  test.each([
    ['bail emphytéotique', 'Les baux emphytéotiques arrivent à échéance.', 'baux emphytéotiques'],
    ['travail décent', 'des travaux décents', 'travaux décents'],
    ['procès-verbal', 'Les procès-verbaux sont signés.', 'procès-verbaux'],
    ['haut-commissaire', 'Les hauts-commissaires se réunissent.', 'hauts-commissaires'],
    ['Haut-Commissaire aux réfugiés', 'la Haute-Commissaire aux réfugiés', 'Haute-Commissaire aux réfugiés'],
    ['ministère de l’Intérieur', 'au ministère de l’Intérieur', 'ministère de l’Intérieur'],
    ['chef du gouvernement', 'la cheffe du gouvernement', 'cheffe du gouvernement'],
    ['procureur général du Roi', 'les procureurs généraux du Roi', 'procureurs généraux du Roi'],
    ['procureur', 'La procureure a requis', 'procureure'],
    ['rapporteur spécial', 'la rapporteuse spéciale', 'rapporteuse spéciale'],
    ['rapporteur spécial', 'la rapporteure spéciale', 'rapporteure spéciale'],
    ['avis consultatif', 'Avis consultatifs', 'Avis consultatifs'],
    ['loi organique', 'les lois organiques', 'lois organiques'],
    ['arme légère', 'd’armes légères et de petit calibre', 'armes légères'],
    ['citoyen marocain', 'les citoyennes marocaines', 'citoyennes marocaines'],
    ['agent public', 'une agente publique', 'agente publique'],
    ['prix Hassan II', 'le prix Hassan II', 'prix Hassan II'],
    ['mesure conservatoire', 'mesures conservatoires', 'mesures conservatoires'],
    ['sénateur', 'les sénatrices', 'sénatrices'],
    ['gaz naturel', 'les gaz naturels', 'gaz naturels'],
    ['gardien de la paix', 'les gardiennes de la paix', 'gardiennes de la paix'],
    ['héros', 'les héros du jour', 'héros'],
    ['eau potable', 'eaux potables', 'eaux potables'],
    ['vœu', 'présenter ses vœux', 'vœux'],
    ['aîné', 'les aînées', 'aînées'],
    ['nouvel accord', 'un nouveau accord', 'nouveau accord'],
  ])('%s in “%s”', (term, sentence, form) => {
    expect(formsOf('fr', term, sentence)).toEqual([form])
  })
})

describe('Arabic: two prefixes, dual and pronoun, sound plurals, seats of hamza', () => {
  test.each([
    ['مجلس النواب', 'وبمجلس النواب', 'وبمجلس النواب'],
    ['لجنة', 'وللجنة أن تقرر', 'وللجنة'],
    ['حكومة', 'لحكومتهم', 'لحكومتهم'],
    ['اتفاقية', 'الاتفاقيتان الموقعتان', 'الاتفاقيتان'],
    ['اتفاقية', 'باتفاقيتيهما', 'باتفاقيتيهما'],
    ['وزير', 'الوزيران المعنيان', 'الوزيران'],
    ['وزير', 'وزيرا الخارجية والمالية', 'وزيرا'],
    ['مهندس', 'المهندسون ورؤساؤهم', 'المهندسون'],
    ['مراقب', 'لمراقبيها', 'لمراقبيها'],
    ['مستشفى', 'مستشفيات الجهة', 'مستشفيات'],
    ['مستشفى', 'بمستشفاها', 'بمستشفاها'],
    ['مسؤول', 'كبار المسئولين', 'المسئولين'],
    ['هيئة', 'هيئات الحكامة', 'هيئات'],
    ['هيئة', 'هيأة النزاهة', 'هيأة'],
    ['مبدأ', 'كمبدإ عام', 'كمبدإ'],
    ['قضاة', 'قضاتها', 'قضاتها'],
    ['رأي', 'الرأي العام', 'الرأي'],
    ['بناء', 'وببنائها', 'وببنائها'],
    ['قانون', 'فالقانون', 'فالقانون'],
    ['قانون', 'كالقانون', 'كالقانون'],
    ['ولاية', 'وولايته', 'وولايته'],
    ['ولاية', 'بولايتين', 'بولايتين'],
    ['الأمم المتحدة', 'للأمم المتحدة', 'للأمم المتحدة'],
    ['بيان', 'بيانات', 'بيانات'],
    ['دولة', 'لدولنا', 'لدولنا'],
    ['لاجئ', 'اللاجئين', 'اللاجئين'],
    ['لاجئ', 'للاجئات', 'للاجئات'],
    ['مبادرة', 'مبادرتنا', 'مبادرتنا'],
    ['سلطة', 'السلط', 'السلط'],
    ['كتابة', 'ككتابتها', 'ككتابتها'],
    ['قرار', 'فلقراره', 'فلقراره'],
    ['وفد', 'وفدا البلدين', 'وفدا'],
    ['عضو', 'العضوين', 'العضوين'],
    ['نائب', 'النائبتان', 'النائبتان'],
  ])('%s in “%s”', (term, sentence, form) => {
    expect(formsOf('ar', term, sentence)).toEqual([form])
  })
})

test.each([
  ['memorandum of understanding', 'memoranda of understanding', 'memoranda of understanding'],
  ['Member State', 'Member States’ obligations', 'Member States'],
  ['policy', 'policies', 'policies'],
  ['child', 'children', 'children'],
  ['crisis', 'crises', 'crises'],
])('English: %s in “%s”', (term, sentence, form) => {
  expect(formsOf('en', term, sentence)).toEqual([form])
})

describe('other words, and plurals that no rule makes', () => {
  test.each([
    ['fr', 'œil', 'les yeux du satellite'],
    ['fr', 'traité international', 'une convention internationale'],
    ['fr', 'port', 'la porte du palais'],
    ['fr', 'état', 'Il a été nommé.'],
    ['ar', 'مادة', 'المواد'],
    ['ar', 'وفد', 'والوفود'],
  ] as const)('%s: %s is not in “%s”', (locale, term, sentence) => {
    expect(formsOf(locale, term, sentence)).toEqual([])
  })
})
