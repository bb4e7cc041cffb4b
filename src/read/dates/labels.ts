/** What stands before the date of a page's last change, in the languages of `months.ts`. */
const UPDATED =
  '(?:last |latest |zuletzt |letzte[rs]? |dernière |última |ultimo |ultima |останнє |последнее |senast |sist |laatst |ostatnia )?(?:updated?|modified|revised|edited|aktualisiert|aktualisierung|bearbeitet|geändert|stand|mise? à jour|modifiée?|modification|actualisée?|maj|actualizad[oa]|actualización|modificad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|atualizad[oa]|atualização|оновлено|оновлення|змінено|обновлено|обновление|обновлён|изменено|uppdaterad|oppdatert|opdateret|bijgewerkt|aktualizacja|zaktualizowano)';
/** What stands before the date of its first publication. */
const PUBLISHED =
  '(?:original|(?:first |originally |erstmals |date de |fecha de |data di |data de |дата )?(?:published|posted|created|issued|publication|veröffentlicht|erschienen|erstellt|publiziert|publiée?|mise? en ligne|créée?|publicad[oa]|publicación|pubblicat[oa]|pubblicazione|publicação|опубліковано|публікації|створено|опубликовано|публикации|создано|publicerad|publisert|udgivet|gepubliceerd|opublikowano|publikacja))';
const TAIL = '(?:\\s{1,2}(?:on|at|am|um|vom|le|la|el|il|em|en|à|alle|op))?\\s{0,2}[:.|–—-]?\\s{0,3}';
const AT_START = new RegExp(`^[\\s(|·•–—-]{0,6}(?:(${UPDATED})|(${PUBLISHED}))(?!\\p{L})${TAIL}`, 'iu');
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${UPDATED})|(${PUBLISHED}))(?!\\p{L})${TAIL}`, 'giu');

export interface LabelAt {
  says: 'updated' | 'published';
  start: number;
  end: number;
}
const labelOf = (match: RegExpExecArray): LabelAt => ({
  says: match[1] === undefined ? 'published' : 'updated',
  start: match.index,
  end: match.index + match[0].length,
});
/** The label a line opens with: "Updated at", "Mis à jour le", "Stand:". */
export function maybeLabel(line: string): LabelAt | null {
  const match = AT_START.exec(line);
  return match && labelOf(match);
}
/** Every label of a line, in order. */
export const findLabels = (line: string): LabelAt[] => [...line.matchAll(ANYWHERE)].map(labelOf);
