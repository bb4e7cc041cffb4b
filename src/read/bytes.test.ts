import { describe, expect, it } from 'vitest';
import { decodePage } from './bytes.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p, 'utf8') : Buffer.from(p))));

describe('decodePage', () => {
  it('refuses UTF-8 that is broken in places, and says how to mend it', () => {
    const broken = bytes('The mayor of Łódź said the “bridge” is shut', [0xff, 0x80], '.');
    expect(() => decodePage(broken, 'harbour.txt')).toThrow(/harbour\.txt: broken UTF-8; save the page again as UTF-8/);
  });
  it('reads a page of another charset, declared or not', () => {
    expect(decodePage(bytes('Caf', [0xe9], ' Linden closed'), 'a.txt')).toBe('Café Linden closed');
    expect(decodePage(bytes('<meta charset="windows-1251">', [0xcc, 0xe8, 0xf0]), 'a.html')).toContain('Мир');
  });
});
