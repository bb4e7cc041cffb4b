console.error('dateline: no commands yet');
process.exitCode = 2;
