import './page.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DatelineRecord } from '../src/record/types.ts';
import { App } from './app.tsx';

const REFRESH_MS = 30_000;

/** Fetches the record and keeps it fresh; what was there stays while the server is away. */
function Page() {
  const [record, setRecord] = useState<DatelineRecord | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let last = '';
    const refresh = async () => {
      try {
        const response = await fetch('/api/record');
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        const text = await response.text();
        if (text !== last) setRecord(JSON.parse(text) as DatelineRecord);
        last = text;
        setTrouble(null);
      } catch (cause) {
        setTrouble(cause instanceof Error ? cause.message : String(cause));
      }
    };
    void refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      {trouble !== null && (
        <p class="trouble" role="alert">
          The record cannot be fetched ({trouble}). Trying again every {REFRESH_MS / 1000} seconds.
        </p>
      )}
      {record ? <App record={record} /> : trouble === null && <p class="empty">Fetching the record…</p>}
    </>
  );
}

render(<Page />, document.getElementById('app')!);
