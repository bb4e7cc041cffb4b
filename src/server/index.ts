import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { ChangeTime, PageQuery } from '../store/index.ts';
import { askedChanges, askedInstant, askedPage, QueryError } from './query.ts';
import { pageShell } from './shell.ts';

export interface ServerParts {
  /** The record as JSON text, or the record as of an instant; asked for at each request. */
  record: (asOf?: string) => Promise<string>;
  /** A page of the record, as JSON text. */
  page: (query: PageQuery) => Promise<string>;
  /** What is new, changed and withdrawn since an instant, as JSON text. */
  changes: (since: string, by: ChangeTime) => Promise<string>;
  /** Editors' decisions and where each stands in the record, as JSON text. */
  decisions: () => Promise<string>;
  /** A built file of the page, or null where there is none. */
  asset: (name: string) => Uint8Array | null;
}

const ASSET_TYPES: Record<string, string> = {
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
};
/** Names by which this machine knows itself; any other Host is a page elsewhere that wants to read over our shoulder. */
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The routes: the page, its assets, the record, its editors' decisions, health. */
export function makeApp({ record, page, changes, decisions, asset }: ServerParts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (!LOCAL_HOST.test(c.req.header('host') ?? 'localhost'))
      return c.json({ error: { code: 'host', message: 'this server answers on 127.0.0.1 only' } }, 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return;
  });
  app.get('/', (c) => c.html(pageShell(asset('page.js') !== null, asset('page.css') !== null)));
  const json = { 'content-type': 'application/json; charset=utf-8' };
  app.get('/api/record', async (c) => c.body(await record(askedInstant(c.req.query(), 'asOf')), 200, json));
  app.get('/api/page', async (c) => c.body(await page(askedPage(c.req.query())), 200, json));
  app.get('/api/changes', async (c) => {
    const { since, by } = askedChanges(c.req.query());
    return c.body(await changes(since, by), 200, json);
  });
  app.get('/api/decisions', async (c) => c.body(await decisions(), 200, json));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    const type = ASSET_TYPES[name];
    const bytes = type === undefined ? null : asset(name);
    if (type === undefined || bytes === null) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, { 'content-type': type });
  });
  app.notFound((c) => c.json({ error: { code: 'not-found', message: `nothing is at ${c.req.path}` } }, 404));
  app.onError((error, c) => {
    const { message } = error;
    if (error instanceof QueryError) return c.json({ error: { code: 'query', message } }, 400);
    return c.json({ error: { code: 'internal', message } }, 500);
  });
  return app;
}

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects with the system's error where the port is taken. */
export function listen(app: Hono, port: number): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (address: AddressInfo) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    );
    server.once('error', reject);
  });
}

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
