export type DecisionErrorCode = 'form' | 'unknown' | 'adrift';

/** A decision that cannot be kept: what, where, how to mend. */
export class DecisionError extends Error {
  /** form: not written as a decision is. unknown: names what is not there. adrift: would change nothing. */
  readonly code: DecisionErrorCode;
  readonly where: string;
  readonly what: string;
  readonly hint: string;
  constructor(code: DecisionErrorCode, where: string, what: string, hint: string) {
    super(`${where}: ${what}; ${hint}`);
    this.name = 'DecisionError';
    this.code = code;
    this.where = where;
    this.what = what;
    this.hint = hint;
  }
}
