import type { ChangeTime, PageQuery } from '../store/index.ts';
import { INSTANT_FORM, isDay, isInstant } from '../store/instant.ts';
import { isKind } from '../store/page.ts';

/** What was asked for is not understood. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}
type Asked = Record<string, string>;

/** @throws QueryError */
export function askedInstant(asked: Asked, name: string): string | undefined {
  const text = asked[name];
  if (text !== undefined && !isInstant(text)) throw new QueryError(`${name} "${text}" is no instant; ${INSTANT_FORM}`);
  return text;
}

/** @throws QueryError */
export function askedChanges(asked: Asked): { since: string; by: ChangeTime } {
  const since = askedInstant(asked, 'since');
  const { by = 'read' } = asked;
  if (since === undefined) throw new QueryError(`since is missing; ${INSTANT_FORM}`);
  if (by !== 'read' && by !== 'published') throw new QueryError(`by "${by}" is neither read nor published`);
  return { since, by };
}

/** @throws QueryError */
export function askedPage(asked: Asked): PageQuery {
  const { kind = 'events', order = 'oldest', limit } = asked;
  if (!isKind(kind)) throw new QueryError(`kind "${kind}" is none of events, statements and the registers`);
  if (order !== 'oldest' && order !== 'newest') throw new QueryError(`order "${order}" is neither oldest nor newest`);
  if (limit !== undefined && !/^[1-9]\d{0,3}$/.test(limit)) throw new QueryError(`limit "${limit}" is not 1 to 9999`);
  for (const name of ['from', 'to'])
    if (asked[name] !== undefined && !isDay(asked[name] as string))
      throw new QueryError(`${name} "${asked[name]}" is no day; write it as 2024, 2024-03 or 2024-03-06`);
  if (asked.cursor !== undefined && !/^-?\d+(?:\.-?\d+){3}$/.test(asked.cursor))
    throw new QueryError('cursor is none; give the next of the page before');
  const asOf = askedInstant(asked, 'asOf');
  const given = Object.fromEntries(
    (['from', 'to', 'place', 'type', 'cursor'] as const).flatMap((name) =>
      asked[name] === undefined ? [] : [[name, asked[name]]],
    ),
  );
  return {
    kind,
    newest: order === 'newest',
    ...given,
    ...(asOf === undefined ? {} : { asOf }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
}
