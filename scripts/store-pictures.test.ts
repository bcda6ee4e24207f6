import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { PICTURES, STORE_IMAGES } from './store-pictures.ts';

/** Chrome Web Store: screenshots, of which at least one and at most five; both promotional sizes. */
const SCREENSHOT = '1280x800';
const PROMOTIONAL = ['440x280', '1400x560'];

function read(file: string): PNG {
  return PNG.sync.read(readFileSync(`${STORE_IMAGES}/${file}`));
}

const sizeOf = ({ width, height }: PNG): string => `${width}x${height}`;

it('every picture of the list is there, in its size, and no other', () => {
  const files = PICTURES.map(({ file }) => file);
  expect(readdirSync(STORE_IMAGES).toSorted()).toEqual(files.toSorted());
  for (const { file, size } of PICTURES) expect(read(file)).toMatchObject(size);
});

it('they have the sizes that the stores ask for', () => {
  const sizes = PICTURES.map(({ file }) => sizeOf(read(file)));
  const screenshots = sizes.filter((it) => it === SCREENSHOT);
  expect(screenshots.length).toBeGreaterThan(0);
  expect(screenshots.length).toBeLessThanOrEqual(5);
  expect(sizes.filter((it) => it !== SCREENSHOT).toSorted()).toEqual(PROMOTIONAL.toSorted());
});

it('none is blank', () => {
  for (const { file } of PICTURES) {
    const { data } = read(file);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    expect(colours.size, file).toBeGreaterThan(50);
  }
});
