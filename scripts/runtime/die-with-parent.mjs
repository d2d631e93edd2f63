import "./ignore-broken-pipe.mjs";

// Loaded first into every child: when the start script is gone without a word (kill -9), so is the child.
// A child hands its preloads on to its own children (next dev forks its server): those are not ours to watch.
if (process.env.SUPERVISOR_PID === String(process.ppid)) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 20_000).unref();
  });
  process.channel?.unref();
}
