import { PageError, type PageSource, type ReadReport } from './types.ts';

export { PageError, type PageErrorCode, type PageSource, type ReadReport } from './types.ts';

export function readPage(_bytes: Uint8Array, source: PageSource): ReadReport {
  throw new PageError(
    'no-article',
    'no article found',
    source.file ?? source.url ?? 'page',
    'give the page of an article',
  );
}
