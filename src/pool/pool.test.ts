import { afterEach, describe, expect, it } from 'vitest';
import { type Crew, hireCrew } from './crew.ts';
import { workOn } from './index.ts';
import { inLots, inOrder } from './ordered.ts';
import { runBatch } from './tasks.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
async function* counted(count: number, seen: number[] = []): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    seen.push(n);
    yield n;
  }
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('work in order', () => {
  it('gives the first first, whichever is done first, and works on several at once', async () => {
    let [under, most] = [0, 0];
    const work = async (n: number) => {
      most = Math.max(most, ++under);
      await pause(n % 7 === 0 ? 20 : (n * 5) % 3);
      under--;
      return n * 2;
    };
    expect(await all(inOrder(counted(60), work, 4))).toEqual([...Array(60).keys()].map((n) => n * 2));
    expect(most).toBe(4);
  });
  it('reads no further ahead than it works, while nobody takes what is done', async () => {
    const seen: number[] = [];
    const results = inOrder(counted(1000, seen), async (n) => n, 3);
    await results.next();
    await pause(20);
    expect(seen.length).toBeLessThanOrEqual(5);
    await results.return(undefined);
    await pause(5);
    expect(seen.length).toBeLessThanOrEqual(6);
  });
  it('hands on what is done while the next item is not there yet', async () => {
    async function* slowly() {
      yield 1;
      await pause(10_000);
    }
    expect((await inOrder(slowly(), async (n) => n, 4).next()).value).toBe(1);
  });
  it('throws what the items throw after all that came before', async () => {
    async function* broken() {
      yield* [1, 2, 3];
      throw new Error('no more');
    }
    const got: number[] = [];
    const slow = async (n: number) => {
      await pause(5);
      return n;
    };
    const taking = (async () => {
      for await (const n of inOrder(broken(), slow, 2)) got.push(n);
    })();
    await expect(taking).rejects.toThrow('no more');
    expect(got).toEqual([1, 2, 3]);
  });
});

describe('lots', () => {
  it('hold about the size asked for, and every item once', async () => {
    const lots = await all(inLots(counted(100), (n) => n % 10, 30));
    expect(lots.flat()).toEqual([...Array(100).keys()]);
    for (const lot of lots.slice(0, -1)) {
      const size = lot.reduce((sum, n) => sum + (n % 10), 0);
      expect(size).toBeGreaterThanOrEqual(30);
      expect(size).toBeLessThan(40);
    }
  });
  it('go out short where the next item is not there yet', async () => {
    async function* slowly() {
      yield* [1, 2];
      await pause(30);
      yield 3;
    }
    expect(await all(inLots(slowly(), () => 1, 1000))).toEqual([[1, 2], [3]]);
  });
  it('pass on the error of their items, after the last lot', async () => {
    async function* broken() {
      yield 1;
      await pause(5);
      throw new Error('no more');
    }
    const lots = inLots(broken(), () => 1, 1000);
    expect((await lots.next()).value).toEqual([1]);
    await expect(lots.next()).rejects.toThrow('no more');
  });
});

describe('a batch', () => {
  it('loses only the input whose task throws, with the place in the code', () => {
    const tasks = {
      half: (n: number) => {
        if (n % 2) throw new TypeError(`odd ${n}`);
        return n / 2;
      },
    };
    const [two, three, four] = runBatch(tasks, { name: 'half', inputs: [2, 3, 4] });
    expect([two, four]).toEqual([{ result: 1 }, { result: 2 }]);
    expect((three as { fault: string }).fault).toMatch(/^TypeError: odd 3 \(at .*pool\.test/);
  });
});

describe('threads', () => {
  let crew: Crew;
  const hire = (jobs: number) => {
    crew = hireCrew(new URL('fragile.worker.mjs', import.meta.url), jobs, {
      maxOldGenerationSizeMb: 40,
    });
  };
  afterEach(() => crew.dismiss());
  const run = (...inputs: unknown[]) => crew.run({ name: 'any', inputs });

  it('work at the same time', async () => {
    hire(2);
    await Promise.all([run(0), run(0)]);
    const began = performance.now();
    await Promise.all([run(400), run(400)]);
    expect(performance.now() - began).toBeLessThan(780);
  });
  it('that cannot even start cost each batch its result, and nothing waits for ever', async () => {
    crew = hireCrew(new URL('no-such.worker.mjs', import.meta.url), 2);
    expect(await Promise.all([run('a', 'b'), run('c')])).toEqual([
      [{ fault: expect.stringContaining('no-such') }, { fault: expect.stringContaining('no-such') }],
      [{ fault: expect.stringContaining('no-such') }],
    ]);
  });
  it.each([
    ['leave', /ended with code 3/],
    ['break', /broken thread/],
    ['swell', /memory/],
  ])('that go down at "%s" lose that input alone, and others take their place', async (bad, why) => {
    hire(2);
    const [first, second] = await Promise.all([run('a', bad, 'b'), run('c', 'd')]);
    expect(first).toEqual([{ result: 'done a' }, { fault: expect.stringMatching(why) }, { result: 'done b' }]);
    expect(second).toEqual([{ result: 'done c' }, { result: 'done d' }]);
    expect(await run(bad)).toEqual([{ fault: expect.stringMatching(why) }]);
    expect(await Promise.all([run('e'), run('f')])).toEqual([[{ result: 'done e' }], [{ result: 'done f' }]]);
  });
});

describe('in one thread', () => {
  it('each item is done before the next is asked for', async () => {
    const seen: number[] = [];
    const work = {
      task: 'annotate' as const,
      jobs: 1,
      inputOf: (n: number) => (n === 1 ? null : { id: n, text: 'Rain fell.', published: null, layers: [] }),
      sizeOf: () => 10,
    };
    const done = workOn(counted(3, seen), work);
    expect((await done.next()).value).toEqual({ item: 0, outcome: { result: '{"id":0}\n' } });
    expect(seen).toEqual([0]);
    expect((await done.next()).value).toEqual({ item: 1, outcome: null });
    expect((await done.next()).value).toEqual({ item: 2, outcome: { result: '{"id":2}\n' } });
  });
});
