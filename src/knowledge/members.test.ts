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
    drug('drowsy', {
      traits: [{ trait: 'sedation', strength: 'known', route: 'systemic', dose: 'at night' }],
    }),
    drug('either', { traits: qt('any', 'more than the packet says') }),
  ]),
  // Two classes that are each other's parent: nobody should, and nothing may hang for it.
  classes: byId([group('steroid'), group('hen', ['egg']), group('egg', ['hen'])]),
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
    ['trait:sedation', ['drowsy']],
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

describe('memberOf', () => {
  it('ends where classes stand in a circle', () => {
    expect([...(memberOf('hen', FACTS)?.classes ?? [])].sort()).toEqual(['egg', 'hen']);
  });

  it('knows nothing of an unknown id', () => {
    expect(memberOf('nothing', FACTS)).toBeNull();
  });
});

describe('dosesMeant', () => {
  it('names the dose at which the trait holds that the side looks at, and no other', () => {
    expect(dosesMeant(['trait:qt=known'], member('either'))).toEqual(['more than the packet says']);
    expect(dosesMeant(['trait:qt=known'], member('tablet'))).toEqual([]);
    expect(dosesMeant(['either'], member('either'))).toEqual([]);
    expect(dosesMeant(['trait:qt'], member('drowsy'))).toEqual([]);
    expect(dosesMeant(['trait:qt', 'trait:sedation'], member('drowsy'))).toEqual(['at night']);
  });
});
