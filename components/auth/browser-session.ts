import { ApiError } from "@/lib/http/client";

const shapes = () => import("@/components/auth/session-shapes");

/** next-auth's endpoints are spoken to directly: three requests need no library in the browser. */
async function post(path: string, form: Record<string, string>): Promise<URL> {
  const { csrfAnswer, urlAnswer } = await shapes();
  const csrf = csrfAnswer.parse(await (await reach("/api/auth/csrf")).json());
  const body = new URLSearchParams({ ...form, csrfToken: csrf.csrfToken, json: "true" });
  const answer = await reach(path, { method: "POST", body });
  return new URL(urlAnswer.parse(await answer.json()).url, window.location.origin);
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw new ApiError(0, "offline", error instanceof Error ? error.message : "offline", null);
  }
}

/** Signs this browser in; throws `ApiError` with the code that the server gave. */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  const target = await post("/api/auth/callback/credentials", { email, password, callbackUrl: "/" });
  const code = target.searchParams.get("error");
  if (code !== null) throw new ApiError(401, code, code, null);
}

/** Leaves for Google and comes back to `next`. */
export async function signInWithGoogle(next: string): Promise<void> {
  window.location.assign(await post("/api/auth/signin/google", { callbackUrl: next }));
}

/** Leaves for Google, to connect an identity to the account that is signed in; comes back to its settings. */
export async function connectGoogle(): Promise<void> {
  window.location.assign(await post("/api/auth/signin/google", { callbackUrl: "/settings/profile", link: "1" }));
}

/** Ends this browser's session, here and on the server, then shows the sign-in page. */
export async function signOut(): Promise<void> {
  await post("/api/auth/signout", { callbackUrl: "/sign-in" });
  window.location.assign("/sign-in");
}
