import type {MeasureFacts} from '../measures.js'

export const measures: MeasureFacts = {
  units: {
    minute: ['minute', 'minutes', 'min'],
    hour: ['heure', 'heures'],
    day: ['jour', 'jours', 'journée', 'journées'],
    week: ['semaine', 'semaines'],
    month: ['mois'],
    year: ['an', 'ans', 'année', 'années'],
    millimetre: ['millimètre', 'millimètres', 'mm'],
    centimetre: ['centimètre', 'centimètres', 'cm'],
    metre: ['mètre', 'mètres', 'm'],
    kilometre: ['kilomètre', 'kilomètres', 'km'],
    hectare: ['hectare', 'hectares', 'ha'],
    gram: ['gramme', 'grammes', 'g'],
    kilogram: ['kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kg'],
    quintal: ['quintal', 'quintaux'],
    tonne: ['tonne', 'tonnes', 't'],
    litre: ['litre', 'litres'],
    kilowatt: ['kilowatt', 'kilowatts', 'kW'],
    megawatt: ['mégawatt', 'mégawatts', 'MW'],
    gigawatt: ['gigawatt', 'gigawatts', 'GW'],
    kilowatthour: ['kilowattheure', 'kilowattheures', 'kWh'],
    megawatthour: ['mégawattheure', 'mégawattheures', 'MWh'],
    gigawatthour: ['gigawattheure', 'gigawattheures', 'GWh'],
  },
  links: ['de ', 'd’', "d'"],
}
