import type { ActorFact, Mention } from '../merge/index.ts';
import type { Registers, Report, Statement } from '../record/types.ts';

/** All that one report tells, found without looking at any other; rows name mentions where they will name events. */
export interface ReportFacts {
  report: Report;
  statements: Statement[];
  mentions: Mention[];
  registers: Registers;
  actors: ActorFact[];
}
