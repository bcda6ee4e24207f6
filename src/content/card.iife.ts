/** Entry of the card's script, put into a frame at the first sign of intent. */
import { createCardSide } from './card-side.ts';
import { world } from './world.ts';

world.wake?.();
if (world.frame) world.card ??= createCardSide(world.frame);
