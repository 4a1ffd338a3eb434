/** Of countries with several zones, the one of the capital or, where that says little, of most inhabitants. */
const principal: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** Zones of a region, as Unicode's data have them; TypeScript does not know the method yet. */
interface Region {
  getTimeZones?: () => string[] | undefined;
}

/**
 * The zone in which an organisation's days begin and end: the stated one; else the country's, of several the principal one; else
 * UTC, which is nobody's and at most half a day off.
 */
export function timeZoneOf({ timeZone, country }: { timeZone?: string; country?: string }): string {
  if (timeZone) return timeZone;
  if (!country) return 'UTC';
  return principal[country] ?? (new Intl.Locale(`und-${country}`) as Region).getTimeZones?.()?.[0] ?? 'UTC';
}
