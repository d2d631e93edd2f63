/** What the double prints, and how it ends. Shapes follow e2e/fixtures/ytdlp. */
export type YtdlpRun = { stdout: string; stderr: string; exitCode: number; hangMs: number };

export const failed = (stderr: string): YtdlpRun => ({
  stdout: "",
  stderr: `ERROR: ${stderr}\n`,
  exitCode: 1,
  hangMs: 0,
});
