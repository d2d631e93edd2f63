import { route } from "@/lib/http/route";
import { connectorDto, connectorName } from "@/lib/services/connectors/schemas";
import { tryConnector } from "@/lib/services/connectors/try-connector";

export const POST = route({
  id: "tryConnector",
  summary: "Let a paused connector's next call through as a trial",
  description:
    "It closes the pause or, failing, opens it for longer. Where nothing is paused, nothing changes. Connectors serve all workspaces, so administrators decide.",
  tags: ["Admin"],
  access: "admin",
  params: connectorName,
  output: connectorDto,
  handler: ({ ctx, params }) => tryConnector(ctx, params.connector),
});
