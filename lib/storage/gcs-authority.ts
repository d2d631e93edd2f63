import "server-only";
import type { Storage as Client } from "@google-cloud/storage";

/** The headers with which the library itself would show who calls. */
export function gcsAuthority(client: Client, uri: string): Promise<Record<string, string>> {
  return new Promise((done, fail) => {
    client.makeAuthenticatedRequest(
      { uri },
      { onAuthenticated: (error, authorized) => (error ? fail(error) : done({ ...authorized?.headers })) },
    );
  });
}
