import "server-only";
import { AppError } from "@/lib/errors";
import { type ImportBloggersInput, importBloggersInput } from "./schemas";

/** A list sent as a file: the body itself, or the first file of a form. A JSON file may hold the list or `{items}`. */
export async function readListUpload(request: Request): Promise<ImportBloggersInput> {
  const text = await readText(request);
  const trimmed = text.trimStart();
  const given = trimmed.startsWith("[") || trimmed.startsWith("{") ? fromJson(trimmed) : { text };
  const parsed = importBloggersInput.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join("."),
    code,
    detail: message,
  }));
  throw new AppError("validation_failed", "The file is not a list of creators.", { errors });
}

async function readText(request: Request): Promise<string> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return request.text();
  for (const value of (await request.formData()).values()) {
    return typeof value === "string" ? value : value.text();
  }
  throw new AppError("bad_request", "The form holds no file.");
}

function fromJson(text: string): unknown {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return parsed;
  return { items: parsed.map((entry: unknown) => (typeof entry === "string" ? { url: entry } : entry)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new AppError("bad_request", "The file is not readable JSON.", { cause: error });
    throw error;
  }
}
