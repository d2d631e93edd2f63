import { route } from "@/lib/http/route";
import { MAX_FILE_BYTES } from "@/lib/services/files/rules/limits";
import { createUploads } from "@/lib/services/uploads/create-uploads";
import { listUploads } from "@/lib/services/uploads/list-uploads";
import { receiveUploads } from "@/lib/services/uploads/receive-uploads";
import { createdUploadsDto, createUploadsInput, uploadsPage, uploadsQuery } from "@/lib/services/uploads/schemas";

export const GET = route({
  id: "listUploads",
  summary: "Uploads with their state and progress",
  tags: ["uploads"],
  access: "viewer",
  query: uploadsQuery,
  output: uploadsPage,
  handler: ({ ctx, query }) => listUploads(ctx, query),
});

export const POST = route({
  id: "createUploads",
  summary: "Publish one video to several channels, or several videos, now or at a time",
  description:
    "All or none. As JSON the source is a stored file or an address. As a form: the field `file`, and the same JSON without `source` in the field `metadata`. Send an Idempotency-Key: a repeat of a request whose answer was lost publishes nothing twice.",
  tags: ["uploads"],
  access: "editor",
  status: 202,
  body: createUploadsInput,
  consumes: ["multipart/form-data"],
  bodyLimitBytes: Number(MAX_FILE_BYTES),
  output: createdUploadsDto,
  handler: ({ ctx, body, request }) => {
    const key = request.headers.get("idempotency-key");
    return body === undefined ? receiveUploads(ctx, request, { key }) : createUploads(ctx, body, { key });
  },
});
