import { z } from "zod";
import { route } from "@/lib/http/route";
import { resolveText } from "@/lib/services/bloggers/rules/resolve-text";
import { resolvedItem } from "@/lib/services/bloggers/rules/resolved-item";

export const POST = route({
  id: "resolveBloggers",
  summary: "What pasted text is, line by line, without asking any platform",
  tags: ["bloggers"],
  access: "viewer",
  body: z.object({ text: z.string().max(200_000) }),
  output: z.object({ items: z.array(resolvedItem) }),
  handler: ({ body }) => ({ items: resolveText(body.text) }),
});
