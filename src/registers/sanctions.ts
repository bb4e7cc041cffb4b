import type { SanctionRow } from '../record/types.ts';
import { SANCTION_NOUN, SANCTION_STATUS } from './lexicons/deeds.ts';
import { actorBefore, clauseAt, dateAt, rowAt, type Scene } from './scene.ts';

/** Sanctions, embargoes, freezes and blacklists, with what became of them. One row for a sentence. */
export function sanctionRows(scene: Scene): SanctionRow[] {
  const noun = SANCTION_NOUN.exec(scene.text);
  if (!noun || scene.headline) return [];
  const at = scene.start + noun.index;
  const status = SANCTION_STATUS.find(([, pattern]) => pattern.test(scene.text))?.[0];
  if (!status) return [];
  const clause = clauseAt(scene, at);
  const base = rowAt('sanctions', scene, clause, status);
  if (!base) return [];
  return [
    {
      ...base,
      imposer: imposerOf(scene, at),
      target: targetOf(scene, at),
      what: noun[0],
      status,
      date: dateAt(scene, clause, 'sentence'),
    },
  ];
}

const imposerOf = (scene: Scene, at: number): string | null => {
  const own = /\b((?:U\.?N\.?|E\.?U\.?|U\.?S\.?|UN|EU|Western|international)(?:’s)?)\s(?:[\p{L}-]+\s){0,2}$/u.exec(
    scene.report.text.slice(Math.max(scene.start, at - 40), at),
  );
  return own?.[1] ?? actorBefore(scene, scene.start, at);
};

function targetOf(scene: Scene, at: number): string | null {
  const after = scene.report.text.slice(at, scene.end);
  const told = /\b(?:on|against|sanction|sanctioned|blacklist(?:ed)?|of)\s((?:[\p{L}’'-]+\s?){1,6})/u.exec(after);
  if (!told?.[1]) return null;
  const start = at + told.index + told[0].length - told[1].length;
  const named = [...scene.places, ...scene.entities].find((p) => p.start >= start && p.start < start + 25);
  return named ? scene.report.text.slice(named.start, named.end) : told[1].trim();
}
