import { z } from "zod";
import { uploadSettingsChanges } from "@/lib/services/upload-drafts/schemas";

const time = z.iso.datetime({ offset: true });

/** What a template fills in. A time to publish at belongs to one video and is never part of one. */
export const templateValues = uploadSettingsChanges.omit({ publishAt: true });
export type TemplateValues = z.output<typeof templateValues>;

export const templateParams = z.object({ id: z.uuid() });
export const createTemplateInput = z.object({ name: z.string().trim().min(1).max(80), values: templateValues });
export type CreateTemplateInput = z.output<typeof createTemplateInput>;
export const updateTemplateInput = createTemplateInput.partial();
export type UpdateTemplateInput = z.output<typeof updateTemplateInput>;

export const templateDto = z.object({
  id: z.string(),
  name: z.string(),
  values: templateValues,
  createdAt: time,
  updatedAt: time,
});
export type TemplateDto = z.output<typeof templateDto>;
export const templatesDto = z.object({ items: z.array(templateDto) });
