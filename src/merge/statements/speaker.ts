import { findRoles, type RoleMention } from '../../annotate/entities/index.ts';
import type { EntityMention } from '../../annotate/types.ts';
import type { Span } from '../../record/types.ts';
import type { AnnotatedReport } from '../types.ts';

/** Names speakers in the fullest form the report knows. */
export function speakerNames({ report, annotation }: AnnotatedReport): (span: Span) => string | null {
  const people = annotation.entities.filter((e) => e.type === 'PERSON');
  const organisations = annotation.entities.filter((e) => e.type === 'ORG').map((e) => e.fullName);
  const roles = findRoles(report.text, annotation, annotation.entities);
  const said: { at: number; name: string }[] = [];
  return ([start, end]) => {
    const text = report.text.slice(start, end).replace(WHEN, '');
    const post = report.posts.find((p) => p.start <= start && end <= p.end);
    const known = organisation(text, organisations);
    const given = GIVEN_NAME.exec(report.text.slice(end, end + 80))?.[1];
    const name =
      known ??
      given ??
      nameOf(text, start, end, people, roles, post?.start ?? 0, said, (from, to) =>
        report.text.slice(Math.max(0, from), to),
      );
    if (name) said.push({ at: start, name });
    return name;
  };
}

/** When it was said, taken into the source by mistake: "officials on Saturday". */
const WHEN = /,?\s(?:(?:late|early) )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "a resident, who gave his name only as Omar": */
const GIVEN_NAME =
  /^,? who (?:(?:only )?gave (?:his|her|their) name|identified (?:him|her|them)sel(?:f|ves))(?: only)? as (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u;

/** What stands for the last speaker when nothing else in the report bears it. */
const REFERRING =
  /^(?:statement|document|survey|report|article|appeal|announcement|tweet|post|letter|official|spokes\w+|minister|leader|president|company|group|agency|council|ministry|army|military|u\.n\. agency|source|man|woman)$/;

/** The full name in the report of an organisation called by its initials ("the ABC") or by its last word ("the council"). */
function organisation(text: string, organisations: readonly string[]): string | null {
  const initials = /^(?:[Tt]he )?(\p{Lu}{3,6})$/u.exec(text)?.[1];
  if (initials) {
    const full = organisations.find(
      (name) => name.includes(' ') && (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').endsWith(initials),
    );
    return full ?? null;
  }
  const noun = /^the (council|commission|ministry|agency|union|court|parliament|bank|league|party)$/i.exec(text)?.[1];
  if (!noun) return null;
  return organisations.find((name) => name.toLowerCase().endsWith(` ${noun.toLowerCase()}`)) ?? null;
}

/** "officials on Saturday": the day it was said on is no part of the name. */
const WHEN_SAID =
  /\s(?:(?:on|late|early)\s){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?:\s(?:morning|evening|night))?$/;

/** One person, described and not named: "a doctor at the hospital", "the mayor", not "the army" or "residents". */
const SOMEBODY =
  /^(?:an?|the|one|his|her|another)\s(?!(?:[a-z]+\s){0,3}(?:army|military|government|ministry|agency|police|company|group|council|court|parliament|statement|report|document|post|tweet|network|channel|newspaper|team|union|party|[a-z]+[^s]s)\b)[a-z]/i;

const opensSentence = (before: string): boolean => before === '' || /(?:[.!?”"]\s|\n)$/.test(before);

/** The longest name of a person in the report that begins or ends with this one. */
function fullest(name: string, people: readonly EntityMention[]): string {
  const short = name.toLowerCase();
  let best = name;
  for (const { fullName } of people) {
    const full = fullName.toLowerCase();
    if (fullName.length > best.length && (full.endsWith(` ${short}`) || full.startsWith(`${short} `))) best = fullName;
  }
  return best;
}

function nameOf(
  text: string,
  start: number,
  end: number,
  people: readonly EntityMention[],
  roles: readonly RoleMention[],
  floor: number,
  said: readonly { at: number; name: string }[],
  context: (from: number, to: number) => string,
): string | null {
  const inside = people.filter((p) => start <= p.start && p.end <= end);
  const [head] = inside;
  const possessive = head && /^[’']s?\s/.test(text.slice(head.end - start));
  const lead = head ? text.slice(0, head.start - start) : '';
  const led =
    /^[a-zAT][^,]*\b(?:of|for|to|with)\s[^,]*$/.test(lead) &&
    /(?:\b(?:of|for|to|with|the|president|minister|leader|strongman|ruler)|\p{Lu}\S*)\s*$/u.test(lead);
  if (head && !possessive && !led) return fullest(head.fullName, people);
  const bare = /^(?:\p{Lu}|al-)\S*(?:\s\S+){0,2}$/u.test(text) ? fullest(text, people) : text;
  if (bare !== text) return bare;
  if (/^(?:he|she)$/i.test(text)) {
    const spoke = said.at(-1);
    const named = people.filter((p) => p.end <= start && p.start >= floor).at(-1);
    if (!spoke || spoke.at < floor) return named?.fullName ?? null;
    const taken = named && named.start > spoke.at && opensSentence(context(named.start - 3, named.start));
    if (taken) return named.fullName;
    if (people.some((p) => p.fullName === spoke.name) || SOMEBODY.test(spoke.name)) return spoke.name;
    return named?.fullName ?? spoke.name;
  }
  if (/^it$/i.test(text)) {
    const spoke = said.filter((s) => s.at >= floor && !/s$/.test(s.name) && !people.some((p) => p.fullName === s.name));
    return spoke.at(-1)?.name ?? null;
  }
  if (/^(?:they|we)$/i.test(text)) {
    const spoke = said.at(-1);
    return spoke && spoke.at >= floor ? spoke.name : null;
  }
  const role = /^the ([a-z]+(?: [a-z]+)?)$/i.exec(text)?.[1]?.toLowerCase();
  const before = said.at(-1);
  if (role && before && before.at >= floor && before.name.toLowerCase().endsWith(role)) return before.name;
  const holder = role && roles.filter((r) => r.end <= start && r.start >= floor && r.role.endsWith(role)).at(-1);
  if (holder) return fullest(holder.fullName, people);
  const description = /^the ((?:\S+ ){0,5}\S+)$/i.exec(text)?.[1]?.toLowerCase();
  if (description) {
    const described = people.find((p) => {
      const near = context(p.start - description.length - 1, p.start).toLowerCase();
      return (
        near === `${description} ` ||
        context(p.end, p.end + 6 + description.length).toLowerCase() === `, the ${description}`
      );
    });
    if (described) return fullest(described.fullName, people);
    const spoke = said.at(-1);
    if (REFERRING.test(description) && spoke && spoke.at >= floor) return spoke.name;
  }
  return (
    text
      .split(/,|\s(?:who|which)\s/)[0]!
      .replace(WHEN_SAID, '')
      .trim() || null
  );
}
