import type {MeasureFacts} from '../measures.js'

export const measures: MeasureFacts = {
  units: {
    minute: ['minute', 'minutes', 'min'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    millimetre: ['millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'],
    centimetre: ['centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm'],
    metre: ['metre', 'metres', 'meter', 'meters', 'm'],
    kilometre: ['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km'],
    hectare: ['hectare', 'hectares', 'ha'],
    gram: ['gram', 'grams', 'g'],
    kilogram: ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg'],
    quintal: ['quintal', 'quintals'],
    tonne: ['tonne', 'tonnes', 'ton', 'tons', 't'],
    litre: ['litre', 'litres', 'liter', 'liters'],
    kilowatt: ['kilowatt', 'kilowatts', 'kW'],
    megawatt: ['megawatt', 'megawatts', 'MW'],
    gigawatt: ['gigawatt', 'gigawatts', 'GW'],
    kilowatthour: ['kilowatt-hour', 'kilowatt-hours', 'kWh'],
    megawatthour: ['megawatt-hour', 'megawatt-hours', 'MWh'],
    gigawatthour: ['gigawatt-hour', 'gigawatt-hours', 'GWh'],
  },
  links: ['of '],
}
