import { route } from "@/lib/http/route";
import { deleteDraft } from "@/lib/services/upload-drafts/delete-draft";
import { getDraft } from "@/lib/services/upload-drafts/get-draft";
import { saveDraft } from "@/lib/services/upload-drafts/save-draft";
import { draftParams, saveDraftInput, uploadDraftDto } from "@/lib/services/upload-drafts/schemas";

export const GET = route({
  id: "getUploadDraft",
  summary: "One unsent upload form",
  tags: ["uploads"],
  access: "viewer",
  params: draftParams,
  output: uploadDraftDto,
  handler: ({ ctx, params }) => getDraft(ctx, params.id),
});

export const PUT = route({
  id: "saveUploadDraft",
  summary: "Keep the present values of an unsent upload form",
  tags: ["uploads"],
  access: "editor",
  params: draftParams,
  body: saveDraftInput,
  output: uploadDraftDto,
  idempotent: false,
  handler: ({ ctx, params, body }) => saveDraft(ctx, params.id, body.values),
});

export const DELETE = route({
  id: "deleteUploadDraft",
  summary: "Forget an unsent upload form",
  tags: ["uploads"],
  access: "editor",
  status: 204,
  params: draftParams,
  handler: ({ ctx, params }) => deleteDraft(ctx, params.id),
});
