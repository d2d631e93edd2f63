import { route } from "@/lib/http/route";
import { listConnectors } from "@/lib/services/connectors/list-connectors";
import { connectorsDto } from "@/lib/services/connectors/schemas";

export const GET = route({
  id: "listConnectors",
  summary: "Every way of reading a platform: whether it is set up, how it has fared, when it is tried next",
  tags: ["parser"],
  access: "viewer",
  output: connectorsDto,
  handler: async ({ ctx }) => ({ items: await listConnectors(ctx) }),
});
