import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "@/e2e/world/mail-server";
import { env } from "@/lib/env/env";
import { checkMail } from "./check-mail";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(async () => {
  Object.assign(env(), { SMTP_URL: undefined });
  await server.stop();
});

const withUrl = (url: string | undefined) => {
  Object.assign(env(), { SMTP_URL: url });
  return checkMail();
};

it("says where mails are kept while no mail server is set", async () => {
  expect(await withUrl(undefined)).toMatchObject({ state: "off", says: expect.stringMatching(/written to .*mail$/) });
});

it("asks the mail server without sending anything", async () => {
  expect(await withUrl(server.url)).toMatchObject({ state: "ok", says: expect.stringContaining("answers") });
  expect(server.mails).toEqual([]);
});

it("tells of one that does not answer, without the password of its address", async () => {
  const finding = await withUrl("smtp://somebody:a-secret-word@127.0.0.1:9");
  expect(finding.state).toBe("missing");
  expect(JSON.stringify(finding)).not.toContain("a-secret-word");
});
