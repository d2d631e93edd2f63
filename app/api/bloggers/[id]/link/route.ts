import { route } from "@/lib/http/route";
import { linkImportedProfile } from "@/lib/services/bloggers/link-imported-profile";
import { bloggerDto, bloggerParams, linkProfileInput } from "@/lib/services/bloggers/schemas";

export const POST = route({
  id: "linkImportedProfile",
  summary: "Join what an import knew by name with one of the blogger's channels",
  description: "The imported points stay visible to this workspace only. Cannot be undone.",
  tags: ["bloggers"],
  access: "editor",
  params: bloggerParams,
  body: linkProfileInput,
  output: bloggerDto,
  handler: ({ ctx, params, body }) => linkImportedProfile(ctx, params.id, body),
});
