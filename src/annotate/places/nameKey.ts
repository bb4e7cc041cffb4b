const FOLDS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** A name folded for look-up: no accents, apostrophes, full stops or case; hyphens are spaces. As in scripts/build-gazetteer.mjs. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'ʼ`‘.ʻ]/g, '')
    .toLowerCase()
    .replace(/[-–\s]+/g, ' ')
    .replace(/[ßøłđıæ]/g, (c) => FOLDS[c] ?? c)
    .trim();
}

/** Transliterations of one name brought together: "Kupyansk" and "Kupiansk", "Al-Hudaydah" and "Hudaida". */
export function looseKey(key: string): string {
  return `~${key
    .replace(/[yij]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '')
    .replace(/^(?:al|el|ad|ar|as|at|az|an|ash|deir al|dayr al) /, '')
    .replace(/ (?:al|el) /g, ' ')}`;
}
