export { seeded as randomOf, shuffle } from '../common/random.mjs';

/** FNV-1a of 32 bits over UTF-16 code units, as src/annotate/entities/tagger/wordForms.ts has it. */
export function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
