import { REGISTER_NAMES } from '../src/record/types.ts';
import type { View } from './hash.ts';
import { REGISTER_LABELS } from './words.ts';

type Tab = View['tab'];
const TABS: readonly Tab[] = ['stream', ...REGISTER_NAMES];
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The stream and the nine registers; the arrow keys step through them. */
export function Tabs(props: { tab: Tab; counts: Record<Tab, number>; choose: (tab: Tab) => void }) {
  const { tab, counts, choose } = props;
  const step = (press: KeyboardEvent) => {
    const by = STEPS[press.key];
    if (by === undefined) return;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length]!;
    press.preventDefault();
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <nav class="tabs" aria-label="Registers">
      <div role="tablist" aria-label="Registers">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="view"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => choose(name)}
            onKeyDown={step}
          >
            {name === 'stream' ? 'What happened' : REGISTER_LABELS[name]} <span class="tab-count">{counts[name]}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}
