import { sayInstant } from './words.ts';

/** An instant in the reader's zone; its own offset stays in `datetime` and in the tooltip. */
export function Time({ at, unknown = 'time not given' }: { at: string | null; unknown?: string }) {
  const words = sayInstant(at);
  if (at === null || words === null) return <span class="unknown">{unknown}</span>;
  return (
    <time dateTime={at} title={at}>
      {words}
    </time>
  );
}
