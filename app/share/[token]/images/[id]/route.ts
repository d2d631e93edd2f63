import { z } from "zod";
import { route } from "@/lib/http/route";
import { imageParams, imageQuery } from "@/lib/services/images/schemas";
import { sharedImage } from "@/lib/services/shares/shared-image";

export const GET = route({
  id: "getSharedImage",
  summary: "A picture of a shared page",
  tags: ["Images"],
  access: "public",
  params: imageParams.extend({ token: z.string() }),
  query: imageQuery,
  produces: "image/webp",
  rateLimit: "off",
  handler: async ({ ctx, params, query }) => {
    const sourceUrl = Buffer.from(query.u, "base64url").toString("utf8");
    const image = await sharedImage(ctx, params.token, { id: params.id, width: query.w, sourceUrl });
    return new Response(image.bytes, {
      headers: {
        etag: image.etag,
        // As long as a look at the page: a link that was ended shows nothing any more.
        "cache-control": "private, max-age=300",
        "content-type": image.contentType,
        "content-security-policy": "default-src 'none'",
      },
    });
  },
});
