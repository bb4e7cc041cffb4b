import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RECORD } from './fixture.ts';

const root = new URL('../..', import.meta.url).pathname;
const browserPath = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
if (!browserPath) console.warn('Browser tests skipped: no Chromium; set CHROMIUM to the path of one.');

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dateline</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/assets/page.css"></head>
<body><div id="app"></div><script type="module" src="/assets/page.js"></script></body></html>`;
const EMPTY = {
  reports: [],
  statements: [],
  events: [],
  registers: Object.fromEntries(Object.keys(RECORD.registers).map((name) => [name, []])),
};

let served: unknown = RECORD;
const answers: Record<string, () => [type: string, body: string | Buffer]> = {
  '/': () => ['text/html', SHELL],
  '/api/record': () => ['application/json', JSON.stringify(served)],
  '/assets/page.js': () => ['text/javascript', readFileSync(`${root}dist/web/page.js`)],
  '/assets/page.css': () => ['text/css', readFileSync(`${root}dist/web/page.css`)],
};

describe.skipIf(!browserPath)(
  'the live page in a browser',
  () => {
    let server: Server;
    let browser: Browser;
    let page: Page;
    let address: string;

    beforeAll(async () => {
      if (!existsSync(`${root}dist/web/page.js`)) execFileSync('node', [`${root}scripts/build.mjs`]);
      server = createServer((request, response) => {
        const [type, body] = answers[request.url ?? '']?.() ?? ['text/plain', ''];
        response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });
    beforeEach(() => {
      served = RECORD;
    });
    afterEach(async () => {
      await page?.context().close();
    });

    async function open(options: { width?: number; scheme?: 'light' | 'dark'; hash?: string } = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1200, height: 850 },
        colorScheme: options.scheme ?? 'light',
        timezoneId: 'Africa/Khartoum',
      });
      page = await context.newPage();
      page.setDefaultTimeout(8_000);
      await page.goto(address + (options.hash ?? ''));
      await page.waitForSelector('main');
      return page;
    }
    const text = (selector: string) => page.locator(selector).allTextContents();
    const hasFocus = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((el) => el === document.activeElement);

    it('tells the key facts, the dispute and the times with their zone', async () => {
      await open();
      expect((await text('.counts'))[0]).toContain('2 reports');
      expect((await text('.tolls .toll')).join(' ')).toContain('9 killed, Karima');
      expect((await text('.tolls')).join(' ')).toContain('Earlier counts: 3, 7');
      expect(await text('.event h3')).toHaveLength(2);
      expect(await text('.dispute dd')).toEqual(['4', '11']);
      expect((await text('.event time'))[0]).toMatch(/13:20 (GMT\+2|CAT)/);
    });

    it('filters by place and keeps the filter in the address', async () => {
      await open();
      await page.selectOption('select[name=place]', 'Atbara');
      expect(await text('.event h3')).toHaveLength(1);
      expect(page.url()).toContain('place=Atbara');
      await page.reload();
      await page.waitForSelector('.event');
      expect(await text('.event h3')).toHaveLength(1);
      await page.click('text=Clear filters');
      expect(await text('.event h3')).toHaveLength(2);
    });

    it('opens the sentence of a fact, lit, and gives the focus back', async () => {
      await open();
      const fact = page.locator('.event .headline').last();
      await fact.click();
      const { evidence } = RECORD.events.find((event) => event.id === 'flood')!;
      for (const [index, { quote }] of evidence.entries()) {
        if (index > 0) await page.click('text=Next evidence');
        await page.waitForSelector(`mark[data-sentence="${index}"]`);
        expect(await text('mark')).toEqual([quote]);
        expect(
          await page.locator('mark').evaluate((mark) => {
            const { top, bottom } = mark.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
        ).toBe(true);
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      expect(await fact.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it('shows markup in a report as text', async () => {
      await open();
      await page.locator('.event .headline').last().click();
      expect((await text('.panel-text')).join('')).toContain('<b>Two people</b>');
      expect(await page.locator('.panel-text b').count()).toBe(0);
    });

    it('can be used by keyboard alone', async () => {
      await open();
      await page.keyboard.press('Tab');
      expect(await hasFocus('.skip')).toBe(true);
      await page.keyboard.press('Enter');
      expect(await hasFocus('#view')).toBe(true);
      await page.keyboard.press('j');
      expect(await hasFocus('.event .headline')).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog mark');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await page.locator('#tab-stream').focus();
      await page.keyboard.press('ArrowRight');
      expect(await hasFocus('#tab-damage')).toBe(true);
      expect((await text('tbody th')).join()).toBe('houses');
    });

    it('says what to do when nothing has been read', async () => {
      served = EMPTY;
      await open();
      expect((await text('.empty')).join()).toContain('dateline read page.html');
    });

    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1200, 390, 360]) {
        it(`is accessible and fits at ${width} px, ${scheme}`, async () => {
          await open({ scheme, width });
          await checkPage();
          await page.locator('.event .headline').first().click();
          await page.waitForSelector('dialog mark');
          await checkPage();
          await page.keyboard.press('Escape');
          await page.click('#tab-casualties');
          await page.waitForSelector('table');
          await checkPage();
        });
      }
    }

    async function checkPage() {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      if (!(await page.evaluate(() => 'axe' in window))) {
        await page.addScriptTag({ path: `${root}node_modules/axe-core/axe.min.js` });
      }
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    }
  },
  60_000,
);
