import { route } from "@/lib/http/route";
import { previewImport } from "@/lib/services/imports/preview-import";
import { receiveImport } from "@/lib/services/imports/receive-import";
import { MAX_UPLOAD_BYTES } from "@/lib/services/imports/receive-upload";
import { importPreviewDto, importRowsInput } from "@/lib/services/imports/schemas";

export const POST = route({
  id: "previewImport",
  summary: "What a history file holds: encoding, delimiter, columns, suggested mapping, first rows",
  description: "Takes the same as an import. The first megabyte of a file is enough. Nothing is kept.",
  tags: ["imports"],
  access: "editor",
  body: importRowsInput,
  consumes: ["multipart/form-data", "application/json"],
  bodyLimitBytes: MAX_UPLOAD_BYTES + 1024 * 1024,
  output: importPreviewDto,
  handler: async ({ ctx, request }) => {
    const { file, options } = await receiveImport(request);
    return previewImport(ctx, file, options);
  },
});
