import { route } from "@/lib/http/route";
import { getPolicy } from "@/lib/services/retention/get-policy";
import { policyDto, policyInput } from "@/lib/services/retention/schemas";
import { setPolicy } from "@/lib/services/retention/set-policy";

export const GET = route({
  id: "adminGetRetention",
  summary: "How long shared points are kept",
  tags: ["Admin"],
  access: "admin",
  output: policyDto,
  handler: ({ ctx }) => getPolicy(ctx),
});

export const PUT = route({
  id: "adminSetRetention",
  summary: "Decide how long shared points are kept",
  description: "Older points are erased at night, with a record of how many. Nothing is erased before.",
  tags: ["Admin"],
  access: "admin",
  body: policyInput,
  output: policyDto,
  handler: ({ ctx, body }) => setPolicy(ctx, body),
});
