import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {findTerms} from '../../src/leverage/find-terms.js'
import {buildTermIndex} from '../../src/leverage/term-index.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'

/** Give what of a text is found of a termbase of one term. */
function formsOf(locale: Locale, text: string, sentence: string): readonly string[] {
  const term = {locale, text, status: 'preferred', validFrom: null, validTo: null} as const
  const index = buildTermIndex([{id: 'c', category: '', definition: '', terms: [term]}], facts[locale])
  const found = findTerms(textContent(sentence), index, facts[locale], {target: locale, on: '2026-01-01'})
  return found.map(({start, end}) => sentence.slice(start, end))
}

describe('French: plural, feminine, elision', () => {
  test.each([
    ['arrêté ministériel', 'Vu les arrêtés ministériels du 3 mars,', 'arrêtés ministériels'],
    ['conseiller municipal', 'Des conseillers municipaux ont voté.', 'conseillers municipaux'],
    ['conseiller municipal', 'Une conseillère municipale a voté.', 'conseillère municipale'],
    ['directeur général', 'La directrice générale des impôts', 'directrice générale'],
    ['directeur général', 'Les directeurs généraux', 'directeurs généraux'],
    ['ambassadeur', 'Mesdames les ambassadrices', 'ambassadrices'],
    ['représentant spécial', "la Représentante spéciale de l'ONU", 'Représentante spéciale'],
    ['Premier ministre', 'La Première ministre du Danemark', 'Première ministre'],
    ['ministre délégué', 'la ministre déléguée chargée du budget', 'ministre déléguée'],
    ['président', 'La présidente de la Chambre', 'présidente'],
    ['Union européenne', 'au sein de l’Union européenne', 'Union européenne'],
    ['parlementaire européen', 'des parlementaires européennes', 'parlementaires européennes'],
    ['ordonnance', "En vertu de l'ordonnance no 5", 'ordonnance'],
    ['état d’urgence', 'Deux états d’urgence furent proclamés.', 'états d’urgence'],
    ["état d'urgence", 'la levée de l’état d’urgence', 'état d’urgence'],
    ['appel d’offres', "Les appels d'offres sont publiés.", "appels d'offres"],
    ['tribunal administratif', 'les tribunaux administratifs', 'tribunaux administratifs'],
    ['cour constitutionnelle', 'La Cour constitutionnelle siège.', 'Cour constitutionnelle'],
    ['accord bilatéral', 'Ces accords bilatéraux entrent en vigueur.', 'accords bilatéraux'],
    ['convention bilatérale', 'Des conventions bilatérales', 'conventions bilatérales'],
    ['service public', 'qualité des services publics', 'services publics'],
    ['fonction publique', 'la Fonction publique', 'Fonction publique'],
    ['chargé d’affaires', 'La chargée d’affaires a été reçue.', 'chargée d’affaires'],
    ['élu local', 'les élues locales', 'élues locales'],
    ['nouvel an', 'les vœux du Nouvel An', 'Nouvel An'],
    ['mise en œuvre', 'la mise en oeuvre du plan', 'mise en oeuvre'],
    ['bureau régional', 'nos bureaux régionaux', 'bureaux régionaux'],
    ['délégation tunisienne', 'une délégation tunisienne', 'délégation tunisienne'],
    ['citoyen', 'toutes les citoyennes', 'citoyennes'],
    ['secrétaire général adjoint', 'la Secrétaire générale adjointe', 'Secrétaire générale adjointe'],
    ['port', 'La porte du palais', ''],
    ['marché', 'Il marche vers le parc.', ''],
    ['loi', 'Loin de là.', ''],
  ])('%s in « %s »', (term, sentence, form) => {
    expect(formsOf('fr', term, sentence)).toEqual(form === '' ? [] : [form])
  })
})

describe('Arabic: proclitics, article, pronouns, number, hamza, vowel signs', () => {
  test.each([
    ['لجنة', 'عقدت اللجنة اجتماعها', 'اللجنة'],
    ['لجنة', 'رفع التقرير للجنة', 'للجنة'],
    ['لجنة', 'وللجنة أن تقرر', 'وللجنة'],
    ['لجنة', 'شكلت لجانا فرعية ولجنتين', 'ولجنتين'],
    ['حكومة', 'أعلنت حكومتها ذلك', 'حكومتها'],
    ['حكومة', 'وبالحكومة كذلك', 'وبالحكومة'],
    ['حكومة', 'لحكوماتهم دور', 'لحكوماتهم'],
    ['اتفاقية', 'بموجب الاتفاقيتين المذكورتين', 'الاتفاقيتين'],
    ['اتفاقية', 'وقعت اتفاقياتها الثلاث', 'اتفاقياتها'],
    ['مذكرة تفاهم', 'التوقيع على مذكرتي تفاهم', 'مذكرتي تفاهم'],
    ['مذكرة تفاهم', 'وبمذكّرات التفاهم الموقعة', 'وبمذكّرات التفاهم'],
    ['إعلان', 'هذه الإعلانات مشتركة', 'الإعلانات'],
    ['إعلان', 'صدر اعلان مشترك', 'اعلان'],
    ['بيان مشترك', 'في البيان المشترك', 'البيان المشترك'],
    ['بيان مشترك', 'وببيان مشترك', 'وببيان مشترك'],
    ['مسؤول', 'التقى المسئولين', 'المسئولين'],
    ['مسؤول', 'استقبله مسؤولو الوزارة', 'مسؤولو'],
    ['أعضاء', 'انتخب أعضاؤها أمس', 'أعضاؤها'],
    ['أعضاء', 'بأعضائه كافة', 'بأعضائه'],
    ['رئيس الحكومة', 'وأكد رئيس الحكومة', 'رئيس الحكومة'],
    ['رئيس الحكومة', 'ولرئيس الحكومة صلاحيات', 'ولرئيس الحكومة'],
    ['تنمية', 'خطة تنميتها المستدامة', 'تنميتها'],
    ['التنمية المستدامة', 'من أجل تنمية مستدامة', 'تنمية مستدامة'],
    ['تعاون', 'تعزيز تعاونهما', 'تعاونهما'],
    ['وكالة', 'عبر وكالاتها المتخصصة', 'وكالاتها'],
    ['وكالة', 'أفادت وكالتنا', 'وكالتنا'],
    ['سلطة', 'مارست سلطاته', 'سلطاته'],
    ['مجلس النواب', 'أمام مَجْلِسِ النُّوّابِ', 'مَجْلِسِ النُّوّابِ'],
    ['قرار', 'بقراراتهم الأخيرة', 'بقراراتهم'],
    ['مستشفى', 'في المستشفيات العمومية', 'المستشفيات'],
    ['هيئة', 'فالهيئة المكلفة', 'فالهيئة'],
    ['التزام', 'بالتزاماتها الدولية', 'بالتزاماتها'],
    ['التزام', 'الالتزامات المالية', 'الالتزامات'],
    ['آلية', 'وضع الآليات اللازمة', 'الآليات'],
    ['آلية', 'وبآلياتها', 'وبآلياتها'],
    ['إلغاء', 'قرر إلغاءه', 'إلغاءه'],
    ['إلغاء', 'وأمر بإلغائها', 'بإلغائها'],
    ['وزير', 'صدر التقرير', ''],
    ['وقت', 'بوقف إطلاق النار', ''],
    ['ملك', 'الممالك القديمة', ''],
  ])('%s in «%s»', (term, sentence, form) => {
    expect(formsOf('ar', term, sentence)).toEqual(form === '' ? [] : [form])
  })
})

describe('English: plural and possessive', () => {
  test.each([
    ['ministry', 'The ministries agreed.', 'ministries'],
    ['ministry', 'the Ministry’s budget', 'Ministry'],
    ['joint statement', 'Two joint statements were issued.', 'joint statements'],
    ['tax', 'new taxes', 'taxes'],
    ['bus', 'a bus lane', 'bus'],
    ['speech', 'His speeches', 'speeches'],
    ['spokeswoman', 'the spokeswomen', 'spokeswomen'],
    ['chairman', 'Both chairmen', 'chairmen'],
    ['head of state', 'heads of state', 'heads of state'],
    ['embassy', "the Embassies' staff", 'Embassies'],
    ['crisis', 'the crisis deepens', 'crisis'],
    ['status', 'the status quo', 'status'],
    ['business', 'businesses', 'businesses'],
    ['bush', 'bushes', 'bushes'],
    ['Member State', 'all Member States', 'Member States'],
    ['memorandum of understanding', 'a Memorandum of Understanding', 'Memorandum of Understanding'],
    ['policy', 'foreign policies', 'policies'],
    ['agreement', 'Agreements signed', 'Agreements'],
    ['US', 'They told us.', ''],
    ['WHO', 'Those who came', ''],
    ['WHO', 'The WHO said', 'WHO'],
    ['State', 'the status', ''],
    ['news', 'now', ''],
    ['process', 'peace processes', 'processes'],
    ['witness', 'witnesses', 'witnesses'],
    ['party', 'the parties', 'parties'],
    ['analysis', 'an analysis', 'analysis'],
    ['decree', 'decrees', 'decrees'],
    ['fiscal year', 'fiscal years', 'fiscal years'],
    ['envoy', 'the envoys', 'envoys'],
  ])('%s in “%s”', (term, sentence, form) => {
    expect(formsOf('en', term, sentence)).toEqual(form === '' ? [] : [form])
  })
})
