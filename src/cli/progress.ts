/**
 * Says on stderr how far a long run is: nothing within the first second, then a line a second at most (on a terminal,
 * always the same line).
 */
export function startProgress(what: string, total: number): { step(): void; end(): void } {
  const began = Date.now();
  let done = 0;
  let said = 0;
  const show = () => {
    const line = `dateline: ${done}/${total} ${what}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
    said = Date.now();
  };
  return {
    step() {
      done++;
      if (Date.now() - Math.max(began, said) >= 1000) show();
    },
    end() {
      if (said === 0) return;
      show();
      if (process.stderr.isTTY) process.stderr.write('\n');
    },
  };
}
