import { handleNextAuth } from "@/lib/auth/handle-next-auth";

export const GET = handleNextAuth;
export const POST = handleNextAuth;
