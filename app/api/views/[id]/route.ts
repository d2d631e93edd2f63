import { route } from "@/lib/http/route";
import { deleteView } from "@/lib/services/views/delete-view";
import { updateViewInput, viewDto, viewParams } from "@/lib/services/views/schemas";
import { updateView } from "@/lib/services/views/update-view";

export const PATCH = route({
  id: "updateView",
  summary: "Rename a view, replace its filters, share it with the workspace or take it back",
  tags: ["Views"],
  access: "viewer",
  params: viewParams,
  body: updateViewInput,
  output: viewDto,
  handler: ({ ctx, params, body }) => updateView(ctx, params.id, body),
});

export const DELETE = route({
  id: "deleteView",
  summary: "Forget a view",
  tags: ["Views"],
  access: "viewer",
  status: 204,
  params: viewParams,
  handler: ({ ctx, params }) => deleteView(ctx, params.id),
});
