import type { DemoOrganisation } from './types.js';

/** Ten cities that do not exist, and the offices of those who look after the demonstration. No country is given; the days of those in pairs begin and end somewhere. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'ribalta',
    name: 'Ribalta',
    kind: 'city',
    regions: ['latin-america'],
    size: '250k-1m',
    timeZone: 'America/Recife',
  },
  { key: 'mvulani', name: 'Mvulani', kind: 'city', regions: ['africa'], size: '50k-250k', timeZone: 'Africa/Maputo' },
  { key: 'porto-acacia', name: 'Porto Acácia', kind: 'city', regions: ['africa'], size: '250k-1m' },
  {
    key: 'puerto-lucero',
    name: 'Puerto Lucero',
    kind: 'city',
    regions: ['latin-america'],
    size: '50k-250k',
    timeZone: 'America/Guayaquil',
  },
  {
    key: 'cap-alize',
    name: 'Cap Alizé',
    kind: 'city',
    regions: ['africa'],
    size: '50k-250k',
    timeZone: 'Africa/Dakar',
  },
  {
    key: 'marsa-nawras',
    name: 'Marsa Nawras',
    kind: 'city',
    regions: ['middle-east-west-asia'],
    size: '250k-1m',
    timeZone: 'Asia/Amman',
  },
  { key: 'lindwerda', name: 'Lindwerda', kind: 'city', regions: ['europe'], size: 'under-50k' },
  { key: 'kota-selasih', name: 'Kota Selasih', kind: 'city', regions: ['asia-pacific', 'metropolis'], size: 'over-1m' },
  { key: 'yasnozersk', name: 'Yasnozersk', kind: 'city', regions: ['eurasia'] },
  { key: 'sainte-ondine', name: 'Sainte-Ondine', kind: 'city', regions: ['north-america'], size: 'under-50k' },
  { key: 'secretariat', name: 'Demonstration secretariat', kind: 'secretariat', regions: [] },
  { key: 'section-africa', name: 'Demonstration section Africa', kind: 'section', regions: ['africa'] },
  {
    key: 'section-latin-america',
    name: 'Demonstration section Latin America',
    kind: 'section',
    regions: ['latin-america'],
  },
];
