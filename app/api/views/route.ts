import { route } from "@/lib/http/route";
import { createView } from "@/lib/services/views/create-view";
import { listViews } from "@/lib/services/views/list-views";
import { createViewInput, viewDto, viewList, viewsQuery } from "@/lib/services/views/schemas";

export const GET = route({
  id: "listViews",
  summary: "Saved views: filters of pages under a name, your own and those of the workspace",
  tags: ["Views"],
  access: "viewer",
  query: viewsQuery,
  output: viewList,
  handler: ({ ctx, query }) => listViews(ctx, query),
});

export const POST = route({
  id: "createView",
  summary: "Keep a page's filters under a name",
  description: "`shared: true` gives it to everybody of the workspace and needs the role editor.",
  tags: ["Views"],
  access: "viewer",
  status: 201,
  body: createViewInput,
  output: viewDto,
  handler: ({ ctx, body }) => createView(ctx, body),
});
