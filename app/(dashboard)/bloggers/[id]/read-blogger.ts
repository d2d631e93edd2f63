import "server-only";
import { readOnce } from "@/app/(dashboard)/read-once";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";

export const readBlogger = readOnce(getBlogger);
