import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence, Post, Report } from '../src/record/types.ts';
import type { Fact, ReportsById } from './fact.tsx';
import { Time } from './time.tsx';

/** The report a fact rests on, with its sentence lit; Escape closes, and the browser gives the focus back. */
export function EvidencePanel({ fact, reports, close }: { fact: Fact; reports: ReportsById; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(0);
  const evidence = fact.evidence[index];
  const report = evidence && reports.get(evidence.report);
  const count = fact.evidence.length;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    dialog.current?.querySelector(`[data-sentence="${index}"]`)?.scrollIntoView({ block: 'center' });
  }, [index]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the panel is a shortcut; Escape and the button close it too
    <dialog
      ref={dialog}
      class="panel"
      aria-labelledby="panel-title"
      onClose={close}
      onClick={(click) => click.target === dialog.current && dialog.current?.close()}
    >
      <header class="panel-head">
        <div class="panel-bar">
          <span class="eyebrow">
            Evidence {index + 1} of {count}
          </span>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <h2 id="panel-title">{fact.title}</h2>
        {report && (
          <p class="panel-source">
            <strong>{report.outlet ?? 'Outlet not given'}</strong>
            {report.title ? <span class="panel-report">{report.title}</span> : null}
            <span>
              Reported <Time at={postOf(report, evidence)?.time ?? report.published} />
            </span>
            {/^https?:/i.test(report.url ?? '') ? (
              <a href={report.url!} rel="noreferrer">
                Open the page
              </a>
            ) : null}
          </p>
        )}
        {count > 1 && (
          <div class="panel-steps">
            <button type="button" disabled={index === 0} onClick={() => setIndex(index - 1)}>
              Previous
            </button>
            <button type="button" disabled={index === count - 1} onClick={() => setIndex(index + 1)}>
              Next evidence
            </button>
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="panel-text" aria-label="Report" tabIndex={0}>
        {report ? (
          report.posts.map((post) => <PostText key={post.id} {...{ report, post, evidence, index }} />)
        ) : (
          <p class="empty">The report is no longer in the record.</p>
        )}
      </section>
    </dialog>
  );
}

const postOf = (report: Report, evidence: Evidence) => report.posts.find((post) => post.id === evidence.post);

function PostText(props: { report: Report; post: Post; evidence: Evidence; index: number }) {
  const { report, post, evidence, index } = props;
  const head = paragraphsOf(report.text, post.start, post.bodyStart);
  const body = paragraphsOf(report.text, post.bodyStart, post.end);
  const lit = (start: number, end: number) => (
    <Lit text={report.text} start={start} end={end} evidence={evidence} index={index} />
  );
  return (
    <article class={post.id === evidence.post ? 'post post-lit' : 'post'}>
      {report.posts.length > 1 && (
        <p class="post-stamp">
          <Time at={post.time} />
          {post.authors.length > 0 && <span>{post.authors.join(', ')}</span>}
        </p>
      )}
      {head.map(([start, end]) => (
        <h3 key={start}>{lit(start, end)}</h3>
      ))}
      {body.map(([start, end]) => (
        <p key={start}>{lit(start, end)}</p>
      ))}
    </article>
  );
}

/** The lines of `[from, to)` that say something, as offsets. */
function paragraphsOf(text: string, from: number, to: number): [number, number][] {
  const paragraphs: [number, number][] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    if (text.slice(start, end).trim() !== '') paragraphs.push([start, end]);
    start = end + 1;
  }
  return paragraphs;
}

/** A stretch of the text as text nodes, what the evidence covers of it marked. */
function Lit(props: { text: string; start: number; end: number; evidence: Evidence; index: number }) {
  const { text, start, end, evidence, index } = props;
  const from = Math.max(start, evidence.start);
  const to = Math.min(end, evidence.end);
  if (from >= to) return <>{text.slice(start, end)}</>;
  return (
    <>
      {text.slice(start, from)}
      <mark data-sentence={index}>{text.slice(from, to)}</mark>
      {text.slice(to, end)}
    </>
  );
}
