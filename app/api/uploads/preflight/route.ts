import { route } from "@/lib/http/route";
import { preflightUploads } from "@/lib/services/uploads/preflight-uploads";
import { createUploadsInput, preflightDto } from "@/lib/services/uploads/schemas";

export const POST = route({
  id: "preflightUploads",
  summary: "Check everything that can be checked before anything is spent",
  tags: ["uploads"],
  access: "editor",
  body: createUploadsInput,
  output: preflightDto,
  idempotent: false,
  handler: ({ ctx, body }) => preflightUploads(ctx, body),
});
