import {
  type Actor,
  type DatelineRecord,
  type Evidence,
  REGISTER_NAMES,
  type Report,
  type RowBase,
  type Span,
  type Statement,
} from '../record/types.ts';

/** What does not hold in a record, a line each; empty where all holds. Takes records of any origin. */
export function checkRecord(record: DatelineRecord): string[] {
  const known = knownOf(record);
  const events = record.events ?? [];
  const rows = REGISTER_NAMES.flatMap((name) =>
    ((record.registers?.[name] ?? []) as RowBase[]).map((row) => ({ name: `${name} ${row.id}`, row })),
  );
  return [
    ...twice('report', record.reports),
    ...twice('statement', record.statements),
    ...twice('event', events),
    ...(record.reports ?? []).flatMap(checkReport),
    ...(record.statements ?? []).flatMap((statement) => checkStatement(statement, known)),
    ...events.flatMap((event) => [
      ...checkAll(`event ${event.id}`, event.evidence, known),
      ...(event.disputes ?? []).flatMap(({ measure, claims }) =>
        claims.flatMap((claim) => checkEvidence(`event ${event.id}, dispute over ${measure}`, claim.evidence, known)),
      ),
      ...(event.figures ?? []).flatMap(({ measure, values }) =>
        values.flatMap(({ evidence }) => checkAll(`event ${event.id}, ${measure}`, evidence, known)),
      ),
      ...(event.statements ?? [])
        .filter((id) => !known.statements.has(id))
        .map((id) => `event ${event.id}: names statement ${id}, which is not in the record`),
      ...[...(event.notSame ?? []), ...(event.maybeSame ?? [])]
        .filter((id) => !known.events.has(id))
        .map((id) => `event ${event.id}: names event ${id}, which is not in the record`),
    ]),
    ...twice('actor', record.actors),
    ...(record.actors ?? []).flatMap((actor) => checkActor(actor, known)),
    ...rows.flatMap(({ name, row }) => [
      ...checkAll(name, row.evidence, known),
      ...(row.event && !known.events.has(row.event)
        ? [`${name}: names event ${row.event}, which is not in the record`]
        : []),
    ]),
  ];
}

const checkActor = ({ id, evidence, roles }: Actor, known: Known): string[] => [
  ...checkAll(`actor ${id}`, evidence, known),
  ...(roles ?? []).flatMap(({ role, evidence: one }) => checkEvidence(`actor ${id}, role ${role}`, one, known)),
];

interface Known {
  reports: Map<string, Report>;
  statements: Set<string>;
  events: Set<string>;
}
const knownOf = ({ reports, statements, events }: DatelineRecord): Known => ({
  reports: new Map((reports ?? []).map((report) => [report.id, report])),
  statements: new Set((statements ?? []).map(({ id }) => id)),
  events: new Set((events ?? []).map(({ id }) => id)),
});

function twice(noun: string, items: readonly { id: string }[] | undefined): string[] {
  const seen = new Set<string>();
  return (items ?? [])
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => `${noun} ${id}: is there twice`);
}

function checkReport({ id, text, posts, keyPoints }: Report): string[] {
  const name = `report ${id}`;
  return [
    ...posts
      .filter(
        ({ start, bodyStart, end }) => !(0 <= start && start <= bodyStart && bodyStart <= end && end <= text.length),
      )
      .map((post) => `${name}: post ${post.id} does not lie within the text`),
    ...checkSpans(`${name}, key point`, keyPoints, text),
  ];
}

function checkStatement({ id, report: reportId, post, speaker, cue, content }: Statement, known: Known): string[] {
  const name = `statement ${id}`;
  const report = known.reports.get(reportId);
  if (!report) return [`${name}: names report ${reportId}, which is not in the record`];
  return [
    ...(report.posts.some((p) => p.id === post) ? [] : [`${name}: names post ${post}, which is not in its report`]),
    ...checkSpans(`${name}, cue`, cue, report.text),
    ...checkSpans(`${name}, content`, content, report.text),
    ...checkSpans(`${name}, speaker`, speaker.text ? [speaker.text] : [], report.text),
  ];
}

const checkSpans = (name: string, spans: readonly Span[] | undefined, text: string): string[] =>
  (spans ?? [])
    .filter(([start, end]) => !(0 <= start && start < end && end <= text.length))
    .map(([start, end]) => `${name}: [${start}, ${end}] does not lie within the text`);

const checkAll = (name: string, evidence: readonly Evidence[] | undefined, known: Known): string[] =>
  evidence && evidence.length > 0
    ? evidence.flatMap((one) => checkEvidence(name, one, known))
    : [`${name}: has no evidence`];

function checkEvidence(
  name: string,
  { report: id, post: postId, start, end, quote }: Evidence,
  known: Known,
): string[] {
  const report = known.reports.get(id);
  if (!report) return [`${name}: names report ${id}, which is not in the record`];
  const post = report.posts.find((p) => p.id === postId);
  if (!post) return [`${name}: names post ${postId}, which is not in report ${id}`];
  if (report.text.slice(start, end) !== quote)
    return [`${name}: the quote is not what stands at [${start}, ${end}] of report ${id}`];
  return post.start <= start && end <= post.end ? [] : [`${name}: [${start}, ${end}] lies outside post ${postId}`];
}
