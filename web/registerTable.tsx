import type { DatelineRecord, RegisterName, Registers, RowBase } from '../src/record/types.ts';
import { outletsOf } from '../src/tell/livePage.ts';
import { FactButton, type OpenFact } from './fact.tsx';
import { Time } from './time.tsx';
import { REGISTER_LABELS, sayCount, sayDate } from './words.ts';

type Column<Row> = [heading: string, cell: (row: Row) => string | null];
type ColumnsOf = { [Name in RegisterName]: Column<Registers[Name][number]>[] };

/** What each register shows, the fact itself first. A column that no row fills is left out. */
const COLUMNS: ColumnsOf = {
  damage: [
    ['What', (row) => row.what],
    ['Kind', (row) => row.kind],
    ['Status', (row) => row.status],
    ['Extent', (row) => row.extent],
    ['Count', (row) => sayCount(row.count, row.comparator)],
    ['Place', (row) => row.place],
    ['Date', (row) => sayDate(row.date)],
    ['Cause', (row) => row.cause],
    ['By', (row) => row.by],
    ['Cause for claims', (row) => row.claimCause],
    ['Owner', (row) => row.ownerKind],
    ['RD4U category', (row) => row.rd4u],
  ],
  casualties: [
    ['Who', (row) => row.who ?? 'People'],
    ['Killed', (row) => sayCount(row.killed, row.comparator)],
    ['Injured', (row) => sayCount(row.injured, row.comparator)],
    ['Missing', (row) => sayCount(row.missing, row.comparator)],
    ['Place', (row) => row.place],
    ['Date', (row) => sayDate(row.date)],
  ],
  strikes: [
    ['Weapon', (row) => row.weapon ?? 'Not given'],
    ['Launched', (row) => sayCount(row.launched, row.comparator)],
    ['Intercepted', (row) => sayCount(row.intercepted, row.comparator)],
    ['Attacker', (row) => row.attacker],
    ['Place', (row) => row.place],
    ['Date', (row) => sayDate(row.date)],
  ],
  control: [
    ['Place', (row) => row.place ?? 'Not given'],
    ['Status', (row) => row.status],
    ['Holder', (row) => row.holder],
    ['Share', (row) => (row.share === null ? null : `${sayCount(row.share)}%`)],
    ['Date', (row) => sayDate(row.date)],
  ],
  aid: [
    ['Donor', (row) => row.donor ?? 'Not given'],
    ['Recipient', (row) => row.recipient],
    ['Amount', (row) => (row.amount === null ? null : [sayCount(row.amount), row.currency].filter(Boolean).join(' '))],
    ['Items', (row) => row.items],
    ['Status', (row) => row.status],
    ['Date', (row) => sayDate(row.date)],
  ],
  sanctions: [
    ['Imposer', (row) => row.imposer ?? 'Not given'],
    ['Target', (row) => row.target],
    ['What', (row) => row.what],
    ['Status', (row) => row.status],
    ['Date', (row) => sayDate(row.date)],
  ],
  forces: [
    ['Who', (row) => row.who ?? 'Not given'],
    ['What', (row) => row.what],
    ['Count', (row) => sayCount(row.count, row.comparator)],
    ['Change', (row) => row.change],
    ['Place', (row) => row.place],
    ['Date', (row) => sayDate(row.date)],
  ],
  figures: [
    ['Measure', (row) => row.measure],
    ['Value', (row) => [sayCount(row.value, row.comparator), row.unit].filter(Boolean).join(' ')],
    ['Period', (row) => sayDate(row.period)],
  ],
  calendar: [
    ['What', (row) => row.what],
    ['Who', (row) => row.who],
    ['Date', (row) => sayDate(row.date)],
  ],
};

/** One register; the first cell of a row opens its evidence. */
export function RegisterTable(props: {
  name: RegisterName;
  rows: readonly RowBase[];
  record: DatelineRecord;
  open: OpenFact;
}) {
  const { name, rows, record, open } = props;
  const label = REGISTER_LABELS[name];
  if (rows.length === 0) {
    const isBare = record.registers[name].length === 0;
    return (
      <p class="empty">
        {isBare ? `No report has said anything for this register yet.` : `No entry matches these filters.`}
      </p>
    );
  }
  const columns = (COLUMNS[name] as Column<RowBase>[]).filter(([, cell]) => rows.some((row) => cell(row) !== null));
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={`${label}, table`} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{first[0]}</th>
            {rest.map(([heading]) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th scope="col">Says who</th>
            <th scope="col">Reported</th>
            <th scope="col">Outlets</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <FactButton class="step" fact={{ title: titleOf(columns, row), evidence: row.evidence }} open={open}>
                  {first[1](row) ?? 'Not given'}
                </FactButton>
              </th>
              {rest.map(([heading, cell]) => (
                <td key={heading}>{cell(row) ?? '–'}</td>
              ))}
              <td>{row.claimedBy ?? '–'}</td>
              <td>
                <Time at={row.reported} unknown="–" />
              </td>
              <td>{outletsOf(record, row).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const titleOf = (columns: readonly Column<RowBase>[], row: RowBase): string =>
  columns
    .map(([heading, cell]) => [heading, cell(row)])
    .filter(([, value]) => value !== null)
    .map(([heading, value]) => `${heading}: ${value}`)
    .join(' · ');
