import { route } from "@/lib/http/route";
import { createDraft } from "@/lib/services/upload-drafts/create-draft";
import { listDrafts } from "@/lib/services/upload-drafts/list-drafts";
import { saveDraftInput, uploadDraftDto, uploadDraftsDto } from "@/lib/services/upload-drafts/schemas";

export const GET = route({
  id: "listUploadDrafts",
  summary: "The caller's own unsent upload forms",
  tags: ["uploads"],
  access: "viewer",
  output: uploadDraftsDto,
  handler: ({ ctx }) => listDrafts(ctx),
});

export const POST = route({
  id: "createUploadDraft",
  summary: "Keep an upload form that is being filled in",
  tags: ["uploads"],
  access: "editor",
  status: 201,
  body: saveDraftInput,
  output: uploadDraftDto,
  handler: ({ ctx, body }) => createDraft(ctx, body.values),
});
