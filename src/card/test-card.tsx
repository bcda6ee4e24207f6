/** Cards over fakes. For tests. */
import { vi } from 'vitest';
import type { CardModel } from '../knowledge/types.ts';
import { Card, type CardState } from './card.tsx';
import { mount } from './test-mount.tsx';

const fakeActions = () => ({
  open: vi.fn<(id: string) => void>(),
  openMonograph: vi.fn<(id: string) => void>(),
  retry: vi.fn<() => void>(),
  turnOffHere: vi.fn<() => void>(),
  pause: vi.fn<() => void>(),
  notADrug: vi.fn<() => void>(),
  lookUp: vi.fn<(read: string) => void>(),
  pin: { on: true, toggle: vi.fn(), nudge: vi.fn(), corner: vi.fn() },
  requestAccess: vi.fn<() => void>(),
  close: vi.fn<() => void>(),
});

/** Draws a card in this state, over fakes of what its buttons do. */
export function show(state: CardState, actions = fakeActions()) {
  return { root: mount(<Card state={state} actions={actions} />), actions };
}

/** Draws the card of a model. */
export const showModel = (model: CardModel) => show({ kind: 'card', model });
