import { describe, expect, it } from "vitest";
import { refuseRegistration } from "./rules";

describe("REGISTRATION", () => {
  it.each([
    ["open", false, null],
    ["open", true, null],
    ["invite", true, null],
    ["invite", false, "invitation_needed"],
    ["closed", true, "registration_closed"],
    ["closed", false, "registration_closed"],
  ] as const)("%s, with an invitation: %s → %s", (mode, hasInvite, code) => {
    const attempt = () => refuseRegistration(mode, hasInvite);
    if (code === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code, status: 403 }));
  });
});
