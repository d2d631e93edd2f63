// Whoever read our output may leave (`| head`, a closed terminal): what serves must not end for want of a reader.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
