import { route } from "@/lib/http/route";
import { checkHealth } from "@/lib/services/health/check-health";
import { health } from "@/lib/services/health/schemas";

export const GET = route({
  id: "adminHealth",
  summary: "How each part does, in words",
  tags: ["Admin"],
  access: "admin",
  output: health,
  handler: ({ ctx }) => checkHealth(ctx),
});
