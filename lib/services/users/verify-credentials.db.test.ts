import { describe, expect, it } from "vitest";
import { anonymous, newUser, PASSWORD } from "./test-user";
import { PER_ACCOUNT, PER_ADDRESS, verifyCredentials } from "./verify-credentials";

const attempt = (email: string, password: string, ip?: string) =>
  verifyCredentials(anonymous(ip === undefined ? {} : { ip }), { email, password });

async function fail(times: number, email: (index: number) => string, ip?: string): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await expect(attempt(email(index), "wrong", ip)).rejects.toMatchObject({ code: "wrong_credentials" });
  }
}

describe("verifyCredentials", () => {
  it("says the same of an unknown address as of a wrong password", async () => {
    const user = await newUser();
    const errors = await Promise.allSettled([attempt(user.email, "wrong"), attempt("nobody@example.test", "wrong")]);
    const said = errors.map((one) => (one.status === "rejected" ? String(one.reason) : "let in"));
    expect(said[0]).toBe(said[1]);
  });

  it("locks an account after ten failures, from whatever addresses, even for the right password", async () => {
    const user = await newUser();
    await fail(PER_ACCOUNT.points, () => user.email);
    const refused = attempt(user.email, PASSWORD);
    await expect(refused).rejects.toMatchObject({ status: 429, retryAfterSec: expect.any(Number) });
  });

  it("locks an address that tries many accounts, and no other address", async () => {
    const user = await newUser();
    const ip = `203.0.113.7-${user.id}`;
    await fail(PER_ADDRESS.points, (index) => `guess-${index}-${user.id}@example.test`, ip);
    await expect(attempt(user.email, PASSWORD, ip)).rejects.toMatchObject({ status: 429 });
    await expect(attempt(user.email, PASSWORD)).resolves.toMatchObject({ id: user.id });
  });

  it("forgets the failures of an account when its owner gets in", async () => {
    const user = await newUser();
    await fail(PER_ACCOUNT.points - 1, () => user.email);
    await attempt(user.email, PASSWORD);
    await fail(PER_ACCOUNT.points - 1, () => user.email);
    await expect(attempt(user.email, PASSWORD)).resolves.toMatchObject({ id: user.id });
  });

  it("does not count sign-ins that work against the address", async () => {
    const user = await newUser();
    const ip = `203.0.113.8-${user.id}`;
    for (let index = 0; index < PER_ADDRESS.points + 5; index += 1) await attempt(user.email, PASSWORD, ip);
  });
});
