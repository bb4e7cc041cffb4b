// The arrows of the house: each room imports only those before it.
const ROOMS = ['record', 'read', 'annotate', 'merge', 'registers', 'decide', 'tell'];
const EDGES = ['inputs', 'pool', 'store', 'server', 'watch', 'cli'];
const later = (room) => [...ROOMS.slice(ROOMS.indexOf(room) + 1), ...EDGES].join('|');
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...ROOMS.map((room) => ({
      name: `${room}-imports-only-earlier-rooms`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '[.]test[.]ts$' },
      to: { path: `^src/(${later(room)})/` },
    })),
    {
      name: 'inputs-import-only-what-reads',
      severity: 'error',
      from: { path: '^src/inputs/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(record|read|inputs)/' },
    },
    {
      name: 'pure-rooms-touch-no-disk-or-network',
      severity: 'error',
      from: { path: `^src/(${ROOMS.join('|')})/`, pathNot: '[.]test[.]ts$|^src/annotate/data[.]ts$' },
      to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
