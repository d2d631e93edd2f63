/** The memory of this whole process while something is done, looked at every 20 ms. */
export function watchMemory() {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
      return { "memory before, MB": mb(before), "memory at most, MB (aim 300)": mb(peak) };
    },
  };
}
