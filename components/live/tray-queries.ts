import { queryOptions } from "@tanstack/react-query";
import { fromRun, type RunProgress } from "@/components/live/run-progress";
import { api } from "@/lib/http/client";
import type { ParserStatusDto, RunsPage } from "@/lib/services/parser/schemas";

const parserShapes = () => import("@/lib/services/parser/schemas");
const uploadShapes = () => import("@/lib/services/uploads/schemas");

export const UNFINISHED = ["running", "queued"] as const;
export const MOVING_UPLOADS = { status: "queued,downloading,uploading,processing", limit: 20 } as const;
export const TRAY_LIMIT = 20;

export const toUnfinished = (status: ParserStatusDto, pages: readonly RunsPage[]): RunProgress[] =>
  pages.flatMap(({ items }) => items).map((run) => fromRun(run, status.current));

/** Parses that go on when the page is opened; from then on live events tell. */
export const unfinishedQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ["parser", "unfinished", workspaceId],
    queryFn: async ({ signal }) => {
      const runsPage = async () => (await parserShapes()).runsPage;
      const [status, ...pages] = await Promise.all([
        api("/api/parser/status", { output: async () => (await parserShapes()).parserStatusDto, signal }),
        ...UNFINISHED.map((state) =>
          api("/api/parser/runs", { query: { status: state, limit: TRAY_LIMIT }, output: runsPage, signal }),
        ),
      ]);
      return toUnfinished(status, pages);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Uploads that go on when the page is opened. */
export const movingUploadsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ["uploads-in-tray", workspaceId],
    queryFn: ({ signal }) =>
      api("/api/uploads", { query: MOVING_UPLOADS, output: async () => (await uploadShapes()).uploadsPage, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
