import "server-only";
import { parseAnswer } from "../../http-client";
import { OAUTH, oauthClient } from "./oauth-client";
import { oauthFailure } from "./oauth-failure";
import { type TokenAnswer, tokenAnswer } from "./token-answer";

/** Trades the code of a consent for tokens. A code works once. Throws `PlatformError`. */
export async function exchangeCode(code: string, verifier: string): Promise<TokenAnswer> {
  try {
    const { tokens } = await oauthClient().getToken({ code, codeVerifier: verifier });
    return parseAnswer(OAUTH, tokenAnswer, tokens);
  } catch (error) {
    throw oauthFailure(error);
  }
}
