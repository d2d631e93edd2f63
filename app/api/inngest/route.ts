import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { served } from "@/inngest/index";

export const dynamic = "force-dynamic";

let handlers: ReturnType<typeof serve> | undefined;

function handler() {
  handlers ??= serve(served());
  return handlers;
}

export const GET = (request: NextRequest, segment: unknown) => handler().GET(request, segment);
export const POST = (request: NextRequest, segment: unknown) => handler().POST(request, segment);
export const PUT = (request: NextRequest, segment: unknown) => handler().PUT(request, segment);
