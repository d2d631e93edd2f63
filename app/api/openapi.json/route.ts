export { getOpenApi as GET } from "@/app/api/document";
