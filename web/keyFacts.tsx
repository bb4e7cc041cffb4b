import type { CasualtyRow, DatelineRecord } from '../src/record/types.ts';
import { keyFacts, type Toll } from '../src/tell/livePage.ts';
import { FactButton, type OpenFact } from './fact.tsx';
import { plural, sayCount, sayDate, sayHeadline } from './words.ts';

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
              <FactButton
                fact={{ title: sayHeadline(event.headline), evidence: event.evidence }}
                open={open}
                class="headline"
              >
                {sayHeadline(event.headline)}
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

const factOf = (row: CasualtyRow) => ({
  title: [`${sayCount(row.killed, row.comparator)} killed`, row.place].filter(Boolean).join(', '),
  evidence: row.evidence,
});

/** Counts that contradict each other stand side by side in one size: the page takes no party's word over another's. */
function TollItem({ toll: { row, earlier, others }, open }: { toll: Toll; open: OpenFact }) {
  return (
    <li>
      <div class="toll-claims">
        {[row, ...others].map((claim) => (
          <div key={claim.id}>
            <FactButton fact={factOf(claim)} open={open} class="toll">
              <span class="toll-number">{sayCount(claim.killed, claim.comparator)}</span> killed
              {claim.place ? `, ${claim.place}` : ''}
            </FactButton>
            <span class="small">{claim.claimedBy ? `according to ${claim.claimedBy}` : 'source not given'}</span>
          </div>
        ))}
      </div>
      <span class="small">
        {[others.length > 0 && 'Disputed', sayDate(row.date), earlier.length > 0 && earlierWords(earlier)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

const earlierWords = (earlier: readonly number[]) => `Earlier counts: ${earlier.map((n) => sayCount(n)).join(', ')}`;
