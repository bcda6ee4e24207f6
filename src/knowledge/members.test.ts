import { describe, expect, it } from 'vitest';
import { dosesMeant, isMeant, memberOf, type Member } from './members.ts';
import { byId, facts as drug, group } from './testing.ts';
import type { Facts, Trait } from './types.ts';

const qt = (route: string, dose = 'any'): Trait[] => [
  { trait: 'qt', strength: 'known', route, dose },
];

const FACTS: Facts = {
  drugs: byId([
    drug('tablet', { classes: ['steroid'], traits: qt('systemic') }),
    drug('eyedrop', { classes: ['steroid'], exposure: 'negligible' }),
    drug('puff', { classes: ['steroid'], traits: qt('inhaled') }),
    drug('cream', { traits: qt('topical') }),
    drug('either', { traits: qt('any', 'more than the packet says') }),
  ]),
  classes: byId([group('steroid')]),
  products: {},
};

function member(id: string): Member {
  const found = memberOf(id, FACTS);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('isMeant', () => {
  it.each([
    ['class:steroid', ['tablet', 'puff']],
    ['class:steroid@any', ['tablet', 'eyedrop', 'puff']],
    ['trait:qt', ['tablet', 'either']],
    ['trait:qt=known@inhaled', ['puff', 'either']],
    ['trait:qt=known@topical', ['cream', 'either']],
    ['trait:qt@any', ['tablet', 'puff', 'cream', 'either']],
    ['trait:qt=possible@any', []],
    ['eyedrop', ['eyedrop']],
  ])('%s means %j', (selector, meant) => {
    const ids = Object.keys(FACTS.drugs).filter((id) => isMeant([selector], member(id)));
    expect(ids.sort()).toEqual([...meant].sort());
  });

  it('takes a drug out whatever its exposure', () => {
    expect(isMeant(['class:steroid@any', 'not:eyedrop'], member('eyedrop'))).toBe(false);
    expect(isMeant(['class:steroid@any', 'not:class:steroid@any'], member('eyedrop'))).toBe(false);
  });
});

describe('dosesMeant', () => {
  it('names the dose at which the trait holds that the side looks at, and no other', () => {
    expect(dosesMeant(['trait:qt=known'], member('either'))).toEqual(['more than the packet says']);
    expect(dosesMeant(['trait:qt=known'], member('tablet'))).toEqual([]);
    expect(dosesMeant(['either'], member('either'))).toEqual([]);
  });
});
