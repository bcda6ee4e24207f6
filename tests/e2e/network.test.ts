/** No build can reach the network: not from its pages, not from its background. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { extension } from './harness.ts';
import { openOptions } from './packs-page.ts';

const folder = inject('browser') === 'firefox' ? 'dist/firefox' : 'dist/chrome';

extension('the network', {}, (at) => {
  test('is out of reach for its pages, by their policy', async () => {
    const page = await openOptions(at);
    const outcome = await page.evaluate(async () => {
      const ways: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch('http://data.example/'),
        socket: () =>
          new Promise((done, failed) => {
            const socket = new WebSocket('ws://data.example/');
            socket.onopen = done;
            socket.onerror = failed;
          }),
        picture: () =>
          new Promise((done, failed) => {
            const image = new Image();
            image.onload = done;
            image.onerror = failed;
            image.src = 'http://data.example/x.png';
          }),
        script: () =>
          new Promise((done, failed) => {
            const script = document.createElement('script');
            script.onload = done;
            script.onerror = failed;
            script.src = 'http://data.example/x.js';
            document.head.append(script);
          }),
      };
      const tried = Object.entries(ways).map(async ([name, way]) => {
        const ended = await Promise.resolve()
          .then(way)
          .then(
            () => 'let through',
            () => 'blocked',
          );
        return `${name}: ${ended}`;
      });
      return Promise.all(tried);
    });
    expect(outcome).toEqual([
      'fetch: blocked',
      'socket: blocked',
      'picture: blocked',
      'script: blocked',
    ]);
    await page.close();
    expect(at.outside).toEqual([]);
  });

  test('is asked for by no line of code: fetch is for the extension’s own files', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.endsWith('.js'),
    );
    const calls = scripts.flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      return Array.from(
        code.matchAll(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport)\b/g),
        ([call]) => `${file}: ${call}`,
      );
    });
    expect(calls).toEqual([]);
  });
});
