// Loaded first into every child: when the start script is gone without a word (kill -9), so is the child.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 20_000).unref();
});
process.channel?.unref();
