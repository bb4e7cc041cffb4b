import type { CasualtyRow, DatelineRecord } from '../src/record/types.ts';
import { keyFacts, type Toll } from '../src/tell/livePage.ts';
import { FactButton, type OpenFact } from './fact.tsx';
import { plural, sayCount, sayDate } from './words.ts';

/** The top of the page: what most outlets report, and the latest tolls. */
export function KeyFacts({ record, open }: { record: DatelineRecord; open: OpenFact }) {
  const { events, tolls } = keyFacts(record);
  if (events.length === 0 && tolls.length === 0) return null;
  return (
    <section class="key-facts" aria-labelledby="key-facts-title">
      <h2 id="key-facts-title">Key facts</h2>
      <div class="key-columns">
        <ul class="key-events">
          {events.map((event) => (
            <li key={event.id}>
              <FactButton fact={{ title: event.headline, evidence: event.evidence }} open={open} class="headline">
                {event.headline}
              </FactButton>
              <span class="small">{event.outlets.length > 0 ? plural(event.outlets.length, 'outlet') : null}</span>
            </li>
          ))}
        </ul>
        {tolls.length > 0 && (
          <ul class="tolls" aria-label="Latest tolls">
            {tolls.map((toll) => (
              <TollItem key={toll.row.id} toll={toll} open={open} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const killedWords = (row: CasualtyRow) => `${sayCount(row.killed, row.comparator)} killed`;
const factOf = (row: CasualtyRow) => ({
  title: [killedWords(row), row.place].filter(Boolean).join(', '),
  evidence: row.evidence,
});

function TollItem({ toll: { row, earlier, others }, open }: { toll: Toll; open: OpenFact }) {
  return (
    <li>
      <FactButton fact={factOf(row)} open={open} class="toll">
        <span class="toll-number">{sayCount(row.killed, row.comparator)}</span> killed
        {row.place ? `, ${row.place}` : ''}
      </FactButton>
      <span class="small">
        {[row.claimedBy && `says ${row.claimedBy}`, sayDate(row.date)].filter(Boolean).join(' · ')}
      </span>
      {earlier.length > 0 && <span class="small">Earlier counts: {earlier.map((n) => sayCount(n)).join(', ')}</span>}
      {others.map((other) => (
        <span key={other.id} class="small">
          <FactButton fact={factOf(other)} open={open} class="inline">
            {killedWords(other)}
          </FactButton>
          {other.claimedBy ? `, says ${other.claimedBy}` : ', source not given'}
        </span>
      ))}
    </li>
  );
}
