import { useState } from 'preact/hooks';
import type { DatelineRecord, Dispute, Event, EventFigure, Statement } from '../src/record/types.ts';
import { outletsOf } from '../src/tell/livePage.ts';
import { FactButton, type OpenFact, type ReportsById } from './fact.tsx';
import { Time } from './time.tsx';
import { plural, sayDates, sayHeadline, sayKind } from './words.ts';

const PAGE = 50;

interface StreamProps {
  record: DatelineRecord;
  events: readonly Event[];
  reports: ReportsById;
  statements: ReadonlyMap<string, Statement>;
  open: OpenFact;
}

/** The happenings, the latest reported on top; `j` and `k` step through them. */
export function Stream(props: StreamProps) {
  const [shown, setShown] = useState(PAGE);
  const { events } = props;
  if (events.length === 0) return <p class="empty">No event matches these filters.</p>;
  return (
    <>
      <ol class="stream">
        {events.slice(0, shown).map((event) => (
          <li key={event.id}>
            <EventItem {...props} event={event} />
          </li>
        ))}
      </ol>
      {events.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + PAGE)}>
          Show {plural(Math.min(PAGE, events.length - shown), 'more event')}
        </button>
      )}
    </>
  );
}

function EventItem({ event, record, reports, statements, open }: StreamProps & { event: Event }) {
  const said = event.statements.map((id) => statements.get(id)).filter((found) => found !== undefined);
  const kind = event.hazard ?? event.type;
  const happened = sayDates(event.from, event.to);
  const places = [...new Set(event.places.map((place) => place.name))];
  return (
    <article class="event">
      <p class="event-stamp">
        <Time at={event.firstReported} />
        {kind && <span class="kind">{sayKind(kind)}</span>}
      </p>
      <div class="event-body">
        <h3>
          <FactButton
            fact={{ title: sayHeadline(event.headline), evidence: event.evidence }}
            open={open}
            class="headline step"
          >
            {sayHeadline(event.headline)}
          </FactButton>
        </h3>
        <p class="event-facts">
          {happened && <span>Happened {happened}</span>}
          {places.length > 0 && <span>{places.join(', ')}</span>}
        </p>
        <ul class="chips" aria-label="Reported by">
          {outletsOf(record, event).map((outlet) => (
            <li key={outlet}>{outlet}</li>
          ))}
        </ul>
        {event.figures?.map((figure) => (
          <History key={`${figure.measure} ${figure.unit}`} figure={figure} open={open} />
        ))}
        {event.maybeSame && <MaybeSame ids={event.maybeSame} record={record} open={open} />}
        {event.disputes.map((dispute) => (
          <DisputeTable key={dispute.measure} dispute={dispute} open={open} />
        ))}
        {said.length > 0 && (
          <details class="said">
            <summary>Who says so ({said.length})</summary>
            <ul>
              {said.map((statement) => (
                <Said key={statement.id} statement={statement} reports={reports} open={open} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </article>
  );
}

/** How a number of the happening went, where it did not stay what it was first; what an outlet corrected is struck out. */
function History({ figure: { measure, unit, values }, open }: { figure: EventFigure; open: OpenFact }) {
  const steps = values.filter(({ value }, index) => value !== values[index - 1]?.value);
  if (steps.length < 2) return null;
  return (
    <p class="small history">
      {[unit, measure].filter(Boolean).join(' ')}:{' '}
      {steps.map((step, index) => (
        <span key={step.row}>
          {index > 0 && ' → '}
          <FactButton
            fact={{
              title: [step.value, unit, measure].filter((part) => part !== null).join(' '),
              evidence: step.evidence,
            }}
            open={open}
            class="inline"
          >
            {step.replacedBy === null ? step.value : <s>{step.value}</s>}
          </FactButton>
          {(step.claimedBy ?? step.outlet) ? ` (${step.claimedBy ?? step.outlet})` : null}
        </span>
      ))}
    </p>
  );
}

/** Happenings that may be this one: an editor may merge them or hold them apart. */
function MaybeSame({ ids, record, open }: { ids: readonly string[]; record: DatelineRecord; open: OpenFact }) {
  const others = record.events.filter(({ id }) => ids.includes(id));
  if (others.length === 0) return null;
  return (
    <p class="small maybe-same">
      Maybe the same as{' '}
      {others.map((other, index) => (
        <span key={other.id}>
          {index > 0 && '; '}
          <FactButton
            fact={{ title: sayHeadline(other.headline), evidence: other.evidence }}
            open={open}
            class="inline"
          >
            {sayHeadline(other.headline)}
          </FactButton>
        </span>
      ))}
    </p>
  );
}

/** What they contradict each other on, side by side; no figure stands above another. */
function DisputeTable({ dispute, open }: { dispute: Dispute; open: OpenFact }) {
  return (
    <section class="dispute" aria-label={`Disputed: ${dispute.measure}`}>
      <h4>Disputed: {dispute.measure}</h4>
      <dl>
        {dispute.claims.map((claim, index) => (
          <div key={`${claim.evidence.report}-${claim.evidence.start}-${index}`}>
            <dt>{claim.claimedBy ?? 'Source not given'}</dt>
            <dd>
              <FactButton
                fact={{ title: `${dispute.measure}: ${claim.value}`, evidence: [claim.evidence] }}
                open={open}
              >
                {claim.value}
              </FactButton>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Said(props: { statement: Statement; reports: ReportsById; open: OpenFact }) {
  const { statement, reports, open } = props;
  const report = reports.get(statement.report);
  if (!report) return null;
  const spans = statement.content;
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  const words = spans.map((span) => report.text.slice(span[0], span[1])).join(' … ');
  const title = `${statement.speaker.name} ${statement.stance}`;
  const evidence = spans.length
    ? [{ report: report.id, post: statement.post, start, end, quote: report.text.slice(start, end) }]
    : [];
  return (
    <li>
      <strong>{statement.speaker.name}</strong> {statement.stance}
      {statement.medium ? ` (${statement.medium})` : ''}:{' '}
      <FactButton fact={{ title, evidence }} open={open} class="inline">
        {words}
      </FactButton>
      {report.outlet ? <span class="small"> {report.outlet}</span> : null}
    </li>
  );
}
