import type { ComponentChildren } from 'preact';
import type { Evidence, Report } from '../src/record/types.ts';

/** What a click opens: a fact in words, and every sentence it rests on. */
export interface Fact {
  title: string;
  evidence: readonly Evidence[];
}
export type OpenFact = (fact: Fact) => void;
export type ReportsById = ReadonlyMap<string, Report>;

/** A fact one can open; plain text where nothing stands behind it. */
export function FactButton(props: {
  fact: Fact;
  open: OpenFact;
  class?: string;
  id?: string;
  children: ComponentChildren;
}) {
  const { fact, open, children } = props;
  if (fact.evidence.length === 0) return <span>{children}</span>;
  return (
    <button type="button" id={props.id} class={`fact ${props.class ?? ''}`} onClick={() => open(fact)}>
      {children}
    </button>
  );
}
