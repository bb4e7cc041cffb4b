/** CPU seconds, user and system, that the work takes; time that other programs take on a shared machine is not in it. */
export const cpuSeconds = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
