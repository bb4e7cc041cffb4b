/** The page that the browser loads first: all else comes with page.js and page.css. */
export function pageShell(hasScript: boolean, hasStyle: boolean): string {
  const missing = '<p>The page is not built: dist/web/page.js is missing. Run <code>npm run build</code>.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dateline</title>
<link rel="icon" href="data:,">
${hasStyle ? '<link rel="stylesheet" href="/assets/page.css">' : ''}
</head>
<body>
<div id="app">${hasScript ? '<noscript>Dateline needs JavaScript; the record itself is at <a href="/api/record">/api/record</a>.</noscript>' : missing}</div>
${hasScript ? '<script type="module" src="/assets/page.js"></script>' : ''}
</body>
</html>
`;
}
