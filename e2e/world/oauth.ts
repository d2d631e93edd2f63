import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Reply } from "./api-errors";
import { escapeText } from "./escape-text";
import type { Grant, TokenFailure } from "./oauth-state";
import type { WorldState } from "./world-state";

/** People who may sign in at the stand-in, and the channels they may choose at a consent for YouTube; `mine=true` answers that one. */
export const ACCOUNTS = [
  { email: "ada@world.test", name: "Ada Example", channels: ["fifty", "one"] },
  { email: "boris@world.test", name: "Boris Example", channels: ["cyrillic"] },
  { email: "dora@world.test", name: "Dora Example", channels: ["workshop", "offcuts"] },
  { email: "emil@world.test", name: "Emil Example", channels: ["harbour"] },
  { email: "clara@world.test", name: "Clara Without Channel", channels: [] },
] as const;

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY_ID = "world-1";
const ACCESS_MS = 3_599_000;
const TESTING_MS = 7 * 86_400_000;
const asksForYoutube = (scope: string | null): boolean => (scope ?? "").includes("/auth/youtube");

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

/**
 * The page on which an account (and, for YouTube, a channel) is chosen. `world_account` and `world_channel` choose at once,
 * `login_hint`, too; `world_deny` refuses.
 */
export function authPage(state: WorldState, query: URLSearchParams): { redirect: string } | { html: string } {
  const back = new URL(query.get("redirect_uri") ?? "http://127.0.0.1:9/");
  const stateParameter = query.get("state");
  if (stateParameter) back.searchParams.set("state", stateParameter);
  if (query.get("world_deny")) {
    back.searchParams.set("error", "access_denied");
    return { redirect: back.href };
  }
  const email = query.get("world_account") ?? query.get("login_hint");
  const chosen = ACCOUNTS.find((item) => item.email === email);
  if (chosen) {
    const scope = granted(state, chosen.email, query);
    const channels: readonly string[] = chosen.channels;
    const channel = query.get("world_channel") ?? channels[0] ?? null;
    const code = `4/${randomBytes(18).toString("base64url")}`;
    state.codes.set(code, {
      email: chosen.email,
      channel,
      grantedAt: state.now(),
      clientId: query.get("client_id") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
      scope,
      challenge: query.get("code_challenge"),
      nonce: query.get("nonce"),
    });
    back.searchParams.set("code", code);
    back.searchParams.set("scope", scope);
    return { redirect: back.href };
  }
  const link = (extra: string, label: string) =>
    `<li><a href="?${escapeText(query.toString())}&amp;${extra}">${escapeText(label)}</a></li>`;
  const people = ACCOUNTS.flatMap((item) => {
    const account = `world_account=${encodeURIComponent(item.email)}`;
    const name = `${item.name} (${item.email})`;
    if (!asksForYoutube(query.get("scope")) || item.channels.length === 0) return [link(account, name)];
    return item.channels.map((special) => {
      const title = state.channel(special)?.title ?? special;
      return link(`${account}&amp;world_channel=${special}`, `${title} of ${name}`);
    });
  });
  return {
    html: `<!doctype html><title>Choose an account (stand-in)</title><h1>Choose an account</h1><ul>${people.join("")}${link("world_deny=1", "Cancel")}</ul>`,
  };
}

/** People can untick scopes on the consent page; `include_granted_scopes` adds what they have granted before. */
function granted(state: WorldState, email: string, query: URLSearchParams): string {
  const asked = (query.get("scope") ?? "").split(" ");
  const before = state.consented.get(email) ?? new Set();
  const all = query.get("include_granted_scopes") === "true" ? [...before, ...asked] : asked;
  const given = new Set(all.filter((one) => !state.oauth.unticked.some((end) => one.endsWith(end))));
  state.consented.set(email, new Set([...before, ...given]));
  return [...given].join(" ");
}

const refusal = (error: string, error_description: string, status = 400): Reply => ({
  status,
  body: { error, error_description },
});

function tokens(state: WorldState, grant: Grant, withRefresh: boolean): Reply {
  const access = state.grants.issue({
    email: grant.email,
    channel: grant.channel,
    scopes: grant.scope.split(" "),
    endsAt: new Date(state.now().getTime() + ACCESS_MS),
  });
  const refresh = withRefresh ? state.refreshTokens.issue(grant) : null;
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

const FAILURES = {
  invalid_grant: () => refusal("invalid_grant", "Token has been expired or revoked."),
  invalid_rapt: (): Reply => ({
    status: 400,
    body: { error: "invalid_grant", error_description: "reauth related error", error_subtype: "invalid_rapt" },
  }),
  admin_policy_enforced: () => refusal("admin_policy_enforced", "Blocked by your organisation.", 400),
  invalid_client: () => refusal("invalid_client", "The OAuth client was not found.", 401),
  server_error: (): Reply => ({ status: 503, body: { error: "server_error" } }),
} satisfies Record<TokenFailure, () => Reply>;

/** `/token`: a code once, a refresh token as often as wished (its answer has no new one). In testing it lives seven days. */
export function tokenEndpoint(state: WorldState, form: URLSearchParams): Reply {
  state.oauth.tokenCalls += 1;
  if (state.oauth.failing) return FAILURES[state.oauth.failing]();
  if (form.get("grant_type") === "refresh_token") {
    const grant = state.refreshTokens.get(form.get("refresh_token") ?? "");
    const tooOld = state.oauth.testing && grant && state.now().getTime() - grant.grantedAt.getTime() > TESTING_MS;
    return grant && !tooOld ? tokens(state, grant, false) : FAILURES.invalid_grant();
  }
  const code = form.get("code") ?? "";
  const grant = state.codes.get(code);
  state.codes.delete(code);
  if (!grant || grant.redirectUri !== form.get("redirect_uri")) return refusal("invalid_grant", "Malformed auth code.");
  if (grant.clientId !== form.get("client_id"))
    return refusal("invalid_client", "The OAuth client was not found.", 401);
  const verifier = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (grant.challenge && grant.challenge !== verifier) return refusal("invalid_grant", "Invalid code verifier.");
  return tokens(state, grant, true);
}

/** Takes every grant of the login away, as Google does: one revocation ends all scopes of the project. */
export function revokeEndpoint(state: WorldState, token: string): Reply {
  const email = state.grants.get(token)?.email ?? state.refreshTokens.get(token)?.email;
  if (!email) return refusal("invalid_token", "Token expired or revoked");
  revokeLogin(state, email);
  return { status: 200, body: {} };
}

export function revokeLogin(state: WorldState, email: string): void {
  state.grants.withdraw(email);
  state.refreshTokens.withdraw(email);
  state.consented.delete(email);
}

export function userinfo(state: WorldState, bearer: string): Reply {
  const account = ACCOUNTS.find((item) => item.email === state.grants.get(bearer)?.email);
  if (!account) return refusal("invalid_request", "Invalid Credentials", 401);
  const sub = createHash("sha256").update(account.email).digest("hex").slice(0, 21);
  return { status: 200, body: { sub, name: account.name, email: account.email, email_verified: true } };
}
