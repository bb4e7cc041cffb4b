import { findRoles, type RoleMention } from '../../annotate/entities/index.ts';
import type { EntityMention } from '../../annotate/types.ts';
import type { Span } from '../../record/types.ts';
import type { AnnotatedReport } from '../types.ts';

/** Names speakers in the fullest form the report knows. */
export function speakerNames({ report, annotation }: AnnotatedReport): (span: Span) => string | null {
  const people = annotation.entities.filter((e) => e.type === 'PERSON');
  const roles = findRoles(report.text, annotation, annotation.entities);
  const said: { at: number; name: string }[] = [];
  return ([start, end]) => {
    const text = report.text.slice(start, end);
    const post = report.posts.find((p) => p.start <= start && end <= p.end);
    const name = nameOf(text, start, end, people, roles, post?.start ?? 0, said);
    if (name) said.push({ at: start, name });
    return name;
  };
}

function nameOf(
  text: string,
  start: number,
  end: number,
  people: readonly EntityMention[],
  roles: readonly RoleMention[],
  floor: number,
  said: readonly { at: number; name: string }[],
): string | null {
  const inside = people.filter((p) => start <= p.start && p.end <= end);
  const [head] = inside;
  const possessive = head && /^[’']s?\s/.test(text.slice(head.end - start));
  const led = head && /\b(?:of|for|to|with)\s[^,]*$/.test(text.slice(0, head.start - start));
  if (head && !possessive && !led) return head.fullName;
  if (/^(?:he|she)$/i.test(text)) {
    const spoke = said.at(-1);
    const named = people.filter((p) => p.end <= start && p.start >= floor).at(-1);
    if (spoke && spoke.at >= floor && people.some((p) => p.fullName === spoke.name)) return spoke.name;
    return named?.fullName ?? (spoke && spoke.at >= floor ? spoke.name : null);
  }
  if (/^(?:they|it|we)$/i.test(text)) {
    const spoke = said.at(-1);
    return spoke && spoke.at >= floor ? spoke.name : null;
  }
  const role = /^the ([a-z]+(?: [a-z]+)?)$/i.exec(text)?.[1]?.toLowerCase();
  const holder = role && roles.filter((r) => r.end <= start && r.start >= floor && r.role.endsWith(role)).at(-1);
  if (holder) return holder.fullName;
  return text.split(/,|\s(?:who|which)\s/)[0]!.trim() || null;
}
