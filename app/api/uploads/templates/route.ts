import { route } from "@/lib/http/route";
import { createTemplate } from "@/lib/services/upload-templates/create-template";
import { listTemplates } from "@/lib/services/upload-templates/list-templates";
import { createTemplateInput, templateDto, templatesDto } from "@/lib/services/upload-templates/schemas";

export const GET = route({
  id: "listUploadTemplates",
  summary: "Named values that upload forms can start with",
  tags: ["uploads"],
  access: "viewer",
  output: templatesDto,
  handler: ({ ctx }) => listTemplates(ctx),
});

export const POST = route({
  id: "createUploadTemplate",
  summary: "Keep values under a name",
  tags: ["uploads"],
  access: "editor",
  status: 201,
  body: createTemplateInput,
  output: templateDto,
  handler: ({ ctx, body }) => createTemplate(ctx, body),
});
