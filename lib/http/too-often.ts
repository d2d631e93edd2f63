/** How proxy.ts tells a page that whoever asks for it comes too often. Only it can give a page the status 429. */
export const TOO_OFTEN = "x-too-often";
