import { route } from "@/lib/http/route";
import { getImage } from "@/lib/services/images/get-image";
import { imageParams, imageQuery } from "@/lib/services/images/schemas";

export const GET = route({
  id: "getImage",
  summary: "A thumbnail or avatar, fetched once from its platform and kept",
  description: "The addresses are written by this API (`avatarUrl`, `thumbnailUrl`); others answer 404.",
  tags: ["Images"],
  access: "user",
  params: imageParams,
  query: imageQuery,
  produces: "image/webp",
  rateLimit: "off",
  handler: async ({ ctx, params, query, request }) => {
    const sourceUrl = Buffer.from(query.u, "base64url").toString("utf8");
    const image = await getImage(ctx, { id: params.id, width: query.w, sourceUrl });
    const headers = { etag: image.etag, "cache-control": "private, max-age=604800, stale-while-revalidate=2592000" };
    if (request.headers.get("if-none-match") === image.etag) return new Response(null, { status: 304, headers });
    return new Response(image.bytes, {
      headers: { ...headers, "content-type": image.contentType, "content-security-policy": "default-src 'none'" },
    });
  },
});
