import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearStatus, say, showStatus } from './output.ts';

afterEach(() => vi.restoreAllMocks());

/** What is written to a terminal of 30 columns, or to a pipe. */
function written(isTTY: boolean, act: () => void): string {
  let out = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  const { isTTY: wasTTY, columns } = process.stderr;
  Object.assign(process.stderr, { isTTY, columns: 30 });
  try {
    act();
  } finally {
    Object.assign(process.stderr, { isTTY: wasTTY, columns });
  }
  return out;
}

describe('how far we are', () => {
  it('is one line on a terminal, cut to its width, and makes way for notices', () => {
    const act = () => {
      showStatus('reading 1 of 2 pages, 1.0 a second');
      say('page: broken');
      showStatus('reading 2');
      clearStatus();
      clearStatus();
    };
    expect(written(true, act)).toBe(
      '\r\x1b[Kdateline: reading 1 of 2 page\r\x1b[Kdateline: page: broken\n\r\x1b[Kdateline: reading 2\r\x1b[K',
    );
  });
  it('is a line of its own elsewhere', () => {
    expect(written(false, () => showStatus('reading 2'))).toBe('dateline: reading 2\n');
  });
});
