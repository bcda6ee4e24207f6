/** Entry of the painter's script, put into a frame at its first mention. */
import { createDrawing } from '../page/draw.ts';
import { world } from './world.ts';

world.draw ??= createDrawing;
