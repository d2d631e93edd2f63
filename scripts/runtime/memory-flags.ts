/**
 * How the app is started: V8 left alone takes what memory the machine has before it cleans up (an import of 200,000 rows in 550
 * MB instead of 250). A smaller nursery and half of what is alive as room to grow; no limit, so nothing fails for want of it.
 */
export const MEMORY_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=50"];
