import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env/env";
import { authOptions } from "./auth-options";

type Segment = { params: Promise<{ nextauth: string[] }> };

/** The route handler of next-auth; it learns our own address from the one variable that it reads. */
export async function handleNextAuth(request: NextRequest, segment: Segment): Promise<Response> {
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  return NextAuth(request, segment, authOptions());
}
