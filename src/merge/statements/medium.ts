/** Where it was said, read from the words after the reporting verb. */
export function mediumOf(after: string): string | null {
  const platform = /\bon (?:his |her |its |their |the )?(Facebook|Twitter|Telegram|X|Instagram|YouTube|Weibo)\b/.exec(
    after,
  );
  if (platform) return platform[1]!;
  const told =
    /^\s+((?:the )?[A-Z][\w’]*(?: [A-Z][\w’]*){0,3})(?=\s(?:on|in|that|by|at|during|the|he|she|there)\b|[,.:])/.exec(
      after,
    );
  if (told && !WHEN.test(told[1]!)) return told[1]!;
  const form =
    /^[^“"]{0,30}\bin an? (?:[a-z]+ )?(statement|news release|speech|open letter|press conference|interview)\b/.exec(
      after,
    );
  return form ? form[1]! : null;
}
/** "said Friday that": no medium. */
const WHEN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
