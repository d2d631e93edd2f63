import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Reply } from "./api-errors";
import { escapeText } from "./escape-text";
import type { WorldState } from "./world-state";

/** People who may sign in at the stand-in; the channel is what `mine=true` answers. */
export const ACCOUNTS = [
  { email: "ada@world.test", name: "Ada Example", channel: "fifty" },
  { email: "boris@world.test", name: "Boris Example", channel: "cyrillic" },
] as const;

type Grant = {
  email: string;
  clientId: string;
  redirectUri: string;
  scope: string;
  challenge: string | null;
  nonce: string | null;
};

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY_ID = "world-1";
const codes = new Map<string, Grant>();
const refreshTokens = new Map<string, Grant>();

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
export const jwks = (): Reply => ({
  status: 200,
  body: { keys: [{ ...publicKey.export({ format: "jwk" }), kid: KEY_ID, alg: "RS256", use: "sig" }] },
});

export const openidConfiguration = (state: WorldState): Reply => ({
  status: 200,
  body: {
    issuer: state.url,
    authorization_endpoint: `${state.url}/o/oauth2/v2/auth`,
    token_endpoint: `${state.url}/token`,
    revocation_endpoint: `${state.url}/revoke`,
    userinfo_endpoint: `${state.url}/v1/userinfo`,
    jwks_uri: `${state.url}/oauth2/v3/certs`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  },
});

function idToken(state: WorldState, grant: Grant): string {
  const now = Math.floor(state.now().getTime() / 1000);
  const account = ACCOUNTS.find((item) => item.email === grant.email);
  const head = b64({ alg: "RS256", kid: KEY_ID, typ: "JWT" });
  const claims = b64({
    iss: state.url,
    aud: grant.clientId,
    azp: grant.clientId,
    sub: createHash("sha256").update(grant.email).digest("hex").slice(0, 21),
    email: grant.email,
    email_verified: true,
    name: account?.name ?? grant.email,
    picture: `${state.url}/avatar/account-s240.png`,
    iat: now,
    exp: now + 3600,
    ...(grant.nonce ? { nonce: grant.nonce } : {}),
  });
  return `${head}.${claims}.${sign("RSA-SHA256", Buffer.from(`${head}.${claims}`), privateKey).toString("base64url")}`;
}

/** The page on which an account is chosen; `login_hint` or `world_account` chooses at once, `world_deny` refuses. */
export function authPage(query: URLSearchParams): { redirect: string } | { html: string } {
  const back = new URL(query.get("redirect_uri") ?? "http://127.0.0.1:9/");
  const stateParameter = query.get("state");
  if (stateParameter) back.searchParams.set("state", stateParameter);
  if (query.get("world_deny")) {
    back.searchParams.set("error", "access_denied");
    return { redirect: back.href };
  }
  const chosen = ACCOUNTS.find((item) => item.email === (query.get("world_account") ?? query.get("login_hint")));
  if (chosen) {
    const code = `4/${randomBytes(18).toString("base64url")}`;
    codes.set(code, {
      email: chosen.email,
      clientId: query.get("client_id") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
      scope: query.get("scope") ?? "",
      challenge: query.get("code_challenge"),
      nonce: query.get("nonce"),
    });
    back.searchParams.set("code", code);
    back.searchParams.set("scope", query.get("scope") ?? "");
    return { redirect: back.href };
  }
  const link = (extra: string, label: string) =>
    `<li><a href="?${escapeText(query.toString())}&amp;${extra}">${escapeText(label)}</a></li>`;
  const people = ACCOUNTS.map((item) =>
    link(`world_account=${encodeURIComponent(item.email)}`, `${item.name} (${item.email})`),
  );
  return {
    html: `<!doctype html><title>Choose an account (stand-in)</title><h1>Choose an account</h1><ul>${people.join("")}${link("world_deny=1", "Cancel")}</ul>`,
  };
}

const refusal = (error: string, error_description: string, status = 400): Reply => ({
  status,
  body: { error, error_description },
});

function tokens(state: WorldState, grant: Grant, withRefresh: boolean): Reply {
  const access = `ya29.${randomBytes(24).toString("base64url")}`;
  state.grants.set(access, ACCOUNTS.find((item) => item.email === grant.email)?.channel ?? grant.email);
  const refresh = withRefresh ? `1//${randomBytes(24).toString("base64url")}` : null;
  if (refresh) refreshTokens.set(refresh, grant);
  return {
    status: 200,
    body: {
      access_token: access,
      expires_in: 3599,
      scope: grant.scope,
      token_type: "Bearer",
      ...(refresh ? { refresh_token: refresh } : {}),
      ...(grant.scope.split(" ").includes("openid") ? { id_token: idToken(state, grant) } : {}),
    },
  };
}

/** `/token`: a code once, a refresh token as often as wished (its answer has no new one). */
export function tokenEndpoint(state: WorldState, form: URLSearchParams): Reply {
  if (form.get("grant_type") === "refresh_token") {
    const grant = refreshTokens.get(form.get("refresh_token") ?? "");
    return grant ? tokens(state, grant, false) : refusal("invalid_grant", "Token has been expired or revoked.");
  }
  const code = form.get("code") ?? "";
  const grant = codes.get(code);
  codes.delete(code);
  if (!grant || grant.redirectUri !== form.get("redirect_uri")) return refusal("invalid_grant", "Malformed auth code.");
  if (grant.clientId !== form.get("client_id"))
    return refusal("invalid_client", "The OAuth client was not found.", 401);
  const verifier = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (grant.challenge && grant.challenge !== verifier) return refusal("invalid_grant", "Invalid code verifier.");
  return tokens(state, grant, true);
}

export function revokeEndpoint(state: WorldState, token: string): Reply {
  const known = state.grants.delete(token) || refreshTokens.delete(token);
  return known ? { status: 200, body: {} } : refusal("invalid_token", "Token expired or revoked");
}

export function userinfo(state: WorldState, bearer: string): Reply {
  const channel = state.grants.get(bearer);
  const account = ACCOUNTS.find((item) => item.channel === channel);
  if (!account) return refusal("invalid_request", "Invalid Credentials", 401);
  const sub = createHash("sha256").update(account.email).digest("hex").slice(0, 21);
  return { status: 200, body: { sub, name: account.name, email: account.email, email_verified: true } };
}
