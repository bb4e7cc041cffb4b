import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DatelineRecord, REGISTER_NAMES, type RegisterName, type RowBase } from '../src/record/types.ts';
import { choices, filterRows, newestFirst } from '../src/tell/livePage.ts';
import { EvidencePanel } from './evidencePanel.tsx';
import type { Fact } from './fact.tsx';
import { FilterBar } from './filterBar.tsx';
import { hashOf, type View, viewOf } from './hash.ts';
import { KeyFacts } from './keyFacts.tsx';
import { Masthead } from './masthead.tsx';
import { RegisterTable } from './registerTable.tsx';
import { Stream } from './stream.tsx';
import { Tabs } from './tabs.tsx';

/** The live page over one record. */
export function App({ record }: { record: DatelineRecord }) {
  const [view, change] = useView();
  const [fact, setFact] = useState<Fact | null>(null);
  const reports = useMemo(() => new Map(record.reports.map((report) => [report.id, report])), [record]);
  const statements = useMemo(() => new Map(record.statements.map((said) => [said.id, said])), [record]);
  const options = useMemo(() => choices(record), [record]);
  const events = useMemo(() => newestFirst(record, view), [record, view]);
  const rows = useMemo(() => filteredRows(record, view), [record, view]);
  useSteps(fact === null);

  const counts = { stream: events.length } as Record<View['tab'], number>;
  for (const name of REGISTER_NAMES) counts[name] = rows[name].length;
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link, but the hash is taken by the view */}
      <a class="skip" href="#view" onClick={skipToView}>
        Skip to what happened
      </a>
      <Masthead record={record} />
      <main>
        {record.reports.length === 0 ? (
          <p class="empty">
            Nothing has been read yet. Give Dateline a page, as in <code>dateline read page.html</code>, and it appears
            here.
          </p>
        ) : (
          <>
            <KeyFacts record={record} open={setFact} />
            <FilterBar view={view} change={change} options={options} />
            <Tabs tab={view.tab} counts={counts} choose={(tab) => change({ tab })} />
            <div id="view" role="tabpanel" aria-labelledby={`tab-${view.tab}`} tabIndex={-1}>
              <h2 class="visually-hidden">{view.tab === 'stream' ? 'What happened' : view.tab}</h2>
              {view.tab === 'stream' ? (
                <Stream {...{ record, events, reports, statements, open: setFact }} />
              ) : (
                <RegisterTable name={view.tab} rows={rows[view.tab]} record={record} open={setFact} />
              )}
            </div>
          </>
        )}
      </main>
      {fact && <EvidencePanel fact={fact} reports={reports} close={() => setFact(null)} />}
    </>
  );
}

const filteredRows = (record: DatelineRecord, view: View) =>
  Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, filterRows<RowBase>(record, record.registers[name], view)]),
  ) as Record<RegisterName, RowBase[]>;

/** The hash holds the view, so it must not be used up by the skip link. */
function skipToView(click: Event) {
  click.preventDefault();
  document.getElementById('view')?.focus();
}

/** The view lives in the address: links, reloads and the back button keep it. */
function useView(): [View, (part: Partial<View>) => void] {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part };
    setView(next);
    history.replaceState(null, '', hashOf(next) || location.pathname + location.search);
  };
  return [view, change];
}

/** `j` and `k` step down and up through the facts, as in mail readers; not while someone types or reads evidence. */
function useSteps(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const step = (press: KeyboardEvent) => {
      const by = press.key === 'j' ? 1 : press.key === 'k' ? -1 : 0;
      const isTyping = press.target instanceof Element && press.target.matches('input, select, textarea');
      if (by === 0 || isTyping || press.ctrlKey || press.metaKey || press.altKey) return;
      const facts = [...document.querySelectorAll<HTMLElement>('.step')];
      const at = facts.indexOf(document.activeElement as HTMLElement);
      facts[Math.max(0, Math.min(facts.length - 1, at + by))]?.focus();
    };
    addEventListener('keydown', step);
    return () => removeEventListener('keydown', step);
  }, [isOn]);
}
