import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** The media type of a file, by its name. */
export function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'text/plain; charset=utf-8';
}

interface Served {
  body: string | Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

/** Answers for one path, or null for "not found". */
export type Serve = (path: string) => Served | null;

export interface Listening {
  port: number;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Serves pages on a free port of 127.0.0.1. */
export async function servePages(serve: Serve): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const served = serve(decodeURIComponent(pathname));
    if (!served) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = served.type ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, ...served.headers }).end(served.body);
  });
  return listen(server);
}

export interface Outside extends Listening {
  /** Each request for anything but this machine, as `METHOD address`, in their order. */
  requests: string[];
}

/**
 * A proxy that stands for the world outside this machine: it notes each request and refuses it.
 * Browsers ask it for everything but loopback addresses, host names included.
 */
export async function noteRequestsOutside(): Promise<Outside> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { ...(await listen(server)), requests };
}
