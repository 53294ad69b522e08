import type {Locale} from '../src/model/locale.js'

/** Sentences as communiqués have them, neither hard nor easy. */
export const prose: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    'Le ministre des Affaires étrangères, M. Nasser Bourita, s’est entretenu mardi à Rabat avec son homologue finlandais, en visite de travail dans le Royaume.',
    'Les deux ministres ont passé en revue l’état de la coopération bilatérale et se sont félicités de la qualité des relations qui unissent les deux pays depuis plus de soixante ans.',
    'Ils ont également échangé leurs points de vue sur les questions régionales et internationales d’intérêt commun, notamment la situation au Sahel et la sécurité alimentaire.',
    '« Nous partageons la même ambition pour la paix et le développement. », a déclaré le ministre à l’issue de l’entretien.',
    'Conformément à l’art. 5 de la convention signée le 3 mai 2019, une commission mixte se réunira à Helsinki avant la fin de l’année afin d’évaluer les projets en cours.',
    'La délégation finlandaise visitera mercredi le port de Tanger Med, dont le trafic a progressé de 13,4 % en 2023.',
  ],
  ar: [
    'أجرى وزير الشؤون الخارجية والتعاون الإفريقي، السيد ناصر بوريطة، يوم الثلاثاء بالرباط، مباحثات مع نظيره الفنلندي الذي يقوم بزيارة عمل إلى المملكة.',
    'واستعرض الوزيران حصيلة التعاون الثنائي، وأشادا بجودة العلاقات التي تجمع البلدين منذ أكثر من ستين سنة.',
    'كما تبادل الجانبان وجهات النظر حول القضايا الإقليمية والدولية ذات الاهتمام المشترك، لا سيما الوضع في منطقة الساحل والأمن الغذائي.',
    'وقال الوزير في ختام اللقاء: «نتقاسم الطموح نفسه من أجل السلام والتنمية».',
    'وطبقا للمادة 5 من الاتفاقية الموقعة في 3 مايو 2019، ستجتمع لجنة مشتركة في هلسنكي قبل نهاية السنة من أجل تقييم المشاريع الجارية.',
    'وسيزور الوفد الفنلندي، برئاسة د. أحمد العلمي، يوم الأربعاء ميناء طنجة المتوسط الذي ارتفع نشاطه بنسبة 13.4 في المائة سنة 2023.',
  ],
  en: [
    'The Minister for Foreign Affairs, Mr. Nasser Bourita, held talks in Rabat on Tuesday with his Finnish counterpart, who is on a working visit to the Kingdom.',
    'The two ministers reviewed the state of bilateral cooperation and welcomed the quality of the relations that have bound the two countries for more than sixty years.',
    'They also exchanged views on regional and international questions of common interest, in particular the situation in the Sahel and food security.',
    '“We share the same ambition for peace and development,” said the Minister at the end of the meeting.',
    'Under Art. 5 of the Convention signed on 3 May 2019, a joint commission will meet in Helsinki before the end of the year to assess the projects under way.',
    'On Wednesday the Finnish delegation will visit the port of Tanger Med, whose traffic rose by 13.4 per cent in 2023.',
  ],
}
