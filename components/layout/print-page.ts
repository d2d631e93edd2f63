import { bringAll } from "@/components/ui/when-seen";

const REDRAWN_MS = 350;

/**
 * Opens the browser's print dialog, which also saves as PDF. Paper is light: under the dark theme the page turns light
 * first, and charts are given the time to be drawn anew. Pictures further down come before it opens.
 */
export async function printPage(): Promise<void> {
  const { classList } = document.documentElement;
  if (classList.contains("dark")) {
    classList.remove("dark");
    window.addEventListener("afterprint", () => classList.add("dark"), { once: true });
    await new Promise((resolve) => setTimeout(resolve, REDRAWN_MS));
  }
  bringAll();
  await new Promise(requestAnimationFrame);
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  window.print();
}
