export { locate } from './anchors.ts';
export { applyDecisions } from './apply.ts';
export { type DecisionContext, type LogContext, readDecision, readDecisions } from './check.ts';
export { inOrder } from './order.ts';
export { DecisionError } from './problem.ts';
export { type TargetById, targetById } from './target.ts';
