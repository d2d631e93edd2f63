import { route } from "@/lib/http/route";
import { deleteTemplate } from "@/lib/services/upload-templates/delete-template";
import { templateDto, templateParams, updateTemplateInput } from "@/lib/services/upload-templates/schemas";
import { updateTemplate } from "@/lib/services/upload-templates/update-template";

export const PUT = route({
  id: "updateUploadTemplate",
  summary: "Change a template's name or values",
  tags: ["uploads"],
  access: "editor",
  params: templateParams,
  body: updateTemplateInput,
  output: templateDto,
  handler: ({ ctx, params, body }) => updateTemplate(ctx, params.id, body),
});

export const DELETE = route({
  id: "deleteUploadTemplate",
  summary: "Forget a template",
  tags: ["uploads"],
  access: "editor",
  status: 204,
  params: templateParams,
  handler: ({ ctx, params }) => deleteTemplate(ctx, params.id),
});
