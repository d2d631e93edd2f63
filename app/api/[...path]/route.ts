import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";

/** Addresses that the API does not have are refused in its own words, not with a page. */
const unknown = route({
  id: "unknownAddress",
  summary: "An address that the API does not have",
  tags: ["Meta"],
  access: "public",
  handler: (): Response => {
    throw new AppError("not_found", "The API has no such address. See /docs/api.", { code: "unknown_address" });
  },
});

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
