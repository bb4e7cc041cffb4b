import { get } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, heard, page, run, start } from './program.ts';

beforeAll(ensureBuilt);
const ADDRESS = /Dateline is at (http:\/\/127\.0\.0\.1:(\d+))\n/;
const ended = (child: ReturnType<typeof start>) => new Promise((done) => child.once('exit', done));

describe('serve', () => {
  it('starts on a free port, answers, and ends with 0 at Ctrl-C', async () => {
    const child = start(['serve', page('bridge-report.txt'), '--manifest', page('none.json'), '--port', '0']);
    expect(await ended(child)).toBe(2); // a manifest that is not there stops it
    const args = [page('bridge-report.txt'), page('harbour-briefing.txt'), '--manifest', page('manifest.json')];
    const server = start(['serve', ...args, '--port', '0']);
    const [, address, port] = await heard(server, ADDRESS);
    const answer = await fetch(`${address}/api/record`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.text()).toBe(run(['read', ...args, '--json']).out.trim());
    expect(await (await fetch(`${address}/`)).text()).toContain('<title>Dateline</title>');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/nothing`)).status).toBe(404);
    expect((await fetch(`${address}/assets/..%2fcli.js`)).status).toBe(404);
    expect(await statusFor(Number(port), 'elsewhere.example')).toBe(403);
    const taken = run(['serve', ...args, '--port', port!]);
    expect(taken.code).toBe(1);
    expect(taken.err).toContain(`port ${port}: is in use; choose another with --port`);
    const end = ended(server);
    server.kill('SIGINT');
    expect(await end).toBe(0);
  });
});

/** The status of a request whose Host names another machine. */
const statusFor = (port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/api/record', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
