import { describe, expect, it } from "vitest";
import { deviceName } from "@/components/settings/device-name";

describe("deviceName", () => {
  it("names browser and system, however many names a browser carries", () => {
    expect(
      deviceName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0"),
    ).toBe("Edge, Windows");
    expect(
      deviceName(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
      ),
    ).toBe("Safari, iPhone");
    expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox, Linux");
  });
  it("keeps a program's own name", () => expect(deviceName("curl/8.5.0")).toBe("curl/8.5.0"));
  it("is unknown where nothing was said", () => {
    expect(deviceName(null)).toBeNull();
    expect(deviceName("")).toBeNull();
  });
});
