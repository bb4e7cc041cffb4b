import { type Annotation, annotate, type Layer } from '../annotate/index.ts';
import { factsOfReport } from '../pipeline.ts';
import type { ReadReport } from '../read/index.ts';
import type { ReportFacts } from '../registers/index.ts';

/** A document to annotate, and the layers wanted, in the order in which they are written. */
export interface AnnotateInput {
  /** Handed through as it is. */
  id: unknown;
  text: string;
  published: string | null;
  layers: readonly Layer[];
}

/** What can be done to one document or report without looking at any other: pure, so that any thread may do it. */
export const TASKS = {
  /** The layers as one JSON line. */
  annotate: ({ id, text, published, layers }: AnnotateInput): string => {
    const annotation = annotate({ text, published }, new Set(layers));
    const shown = layers.map((layer) => [layer, plain(annotation, layer)]);
    return `${JSON.stringify({ id, ...Object.fromEntries(shown) })}\n`;
  },
  /** All that one report tells. */
  tell: (read: ReadReport): ReportFacts => factsOfReport(read),
};
export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type InputOf<N extends TaskName> = Parameters<Tasks[N]>[0];
export type ResultOf<N extends TaskName> = ReturnType<Tasks[N]>;

/** What came of one input: its result, or what went wrong with it in a line. */
export type Outcome<R> = { result: R } | { fault: string };
/** Some inputs that go to a worker together. */
export interface Batch {
  name: string;
  inputs: readonly unknown[];
}

/** Does a batch; an input that makes its task throw costs none of the others. */
export function runBatch(tasks: Readonly<Record<string, (input: never) => unknown>>, batch: Batch): Outcome<unknown>[] {
  const task = tasks[batch.name] as (input: unknown) => unknown;
  return batch.inputs.map((input) => outcomeOf(() => task(input)));
}

/** A bug that throws is told of with the place in the code, so that it can be reported. */
export function outcomeOf<R>(run: () => R): Outcome<R> {
  try {
    return { result: run() };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = /\bat [^\n]*/.exec(error.stack ?? '')?.[0];
  return at ? `${error.name}: ${error.message} (${at})` : `${error.name}: ${error.message}`;
}

/** The layer without what is ours alone: the rule that fired, the fuller name, the metonym. */
const plain = (annotation: Annotation, layer: Layer): unknown[] =>
  annotation[layer].map((mention) => {
    const { rule, fullName, metonym, ...shown } = mention as unknown as Record<string, unknown>;
    return shown;
  });
