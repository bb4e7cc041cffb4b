import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const CLI = join(root, 'dist/cli.js');
export const PAGES = join(root, 'test/e2e/pages');
export const page = (name: string): string => join(PAGES, name);

/** The program as it ships; built here where it has not been. */
export function ensureBuilt(): void {
  if (!existsSync(CLI)) spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
}

/** A run of the program to its end. How far it is, said on a slow machine, is left out of `err`; `allErr` has it. */
export function run(args: string[], input = ''): { code: number | null; out: string; err: string; allErr: string } {
  const done = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: done.status, out: done.stdout, err: done.stderr.replace(PROGRESS, ''), allErr: done.stderr };
}
const PROGRESS = /^dateline: (?:reading|making the record:|joining what) .*\n/gmu;

export const start = (args: string[]): ChildProcess => spawn(process.execPath, [CLI, ...args]);

/** Resolves with the first match in what the process says on stdout. */
export function heard(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    let erred = '';
    child.stderr?.on('data', (chunk) => {
      erred += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const match = pattern.exec(said);
      if (match) resolve(match);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} after saying: ${said}${erred}`)));
  });
}

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'dateline-e2e-'));
