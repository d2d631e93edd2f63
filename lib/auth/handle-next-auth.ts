import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env/env";
import { authOptions } from "./auth-options";
import { asksForLink, forgetLink, rememberLink } from "./google-link";

type Segment = { params: Promise<{ nextauth: string[] }> };

/** The route handler of next-auth; it learns our own address from the one variable that it reads. */
export async function handleNextAuth(request: NextRequest, segment: Segment): Promise<Response> {
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  const [action, provider] = (await segment.params).nextauth;
  if (provider !== "google") return NextAuth(request, segment, authOptions());
  if (action === "callback") return comeBack(request, await NextAuth(request, segment, authOptions()));
  const form = request.method === "POST" ? await request.clone().formData() : null;
  const response: Response = await NextAuth(request, segment, authOptions());
  response.headers.append("set-cookie", form?.get("link") ? await rememberLink(request.headers) : forgetLink());
  return response;
}

/** Whoever set out from the settings comes back to them, also when nothing came of it. */
function comeBack(request: NextRequest, response: Response): Response {
  if (!asksForLink(request.headers)) return response;
  response.headers.append("set-cookie", forgetLink());
  const target = new URL(response.headers.get("location") ?? "/", env().APP_URL);
  if (target.searchParams.has("error")) response.headers.set("location", "/settings/profile?google=google_failed");
  return response;
}
