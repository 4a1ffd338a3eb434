import { describe, expect, it } from '@jest/globals';
import { timeZoneOf } from './time-zone.js';

const codes = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)));

describe('the time zone of an organisation', () => {
  it.each([
    [{}, 'UTC'],
    [{ country: 'MZ' }, 'Africa/Maputo'],
    [{ country: 'BR' }, 'America/Sao_Paulo'],
    [{ country: 'BR', timeZone: 'America/Manaus' }, 'America/Manaus'],
    [{ timeZone: 'Pacific/Kiritimati' }, 'Pacific/Kiritimati'],
    [{ country: 'ZZ' }, 'UTC'],
  ])('of %j is %s', (facts, zone) => {
    expect(timeZoneOf(facts)).toBe(zone);
  });

  it('is one that dates can be written in, whatever the country', () => {
    const unknown = codes.filter((country) => {
      try {
        return !new Intl.DateTimeFormat('en', { timeZone: timeZoneOf({ country }) }).format(0);
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
  });
});
