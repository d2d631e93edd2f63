import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { openApiDocument } from "@/app/api/document";
import { apiModel, sectionsOf } from "@/components/api-docs/model";
import { OperationCard } from "@/components/api-docs/operation-card";
import { BrandMark } from "@/components/layout/shell/brand-mark";
import { env } from "@/lib/env/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiDocs");
  return { title: t("title") };
}

const RULES = ["identity", "workspace", "lists", "errors", "idempotency", "numbers"] as const;

export default async function ApiDocsPage() {
  const t = await getTranslations("apiDocs");
  const model = apiModel.parse(openApiDocument());
  const sections = sectionsOf(model);
  const example = `curl ${env().APP_URL}/api/bloggers \\\n  -H "Authorization: Bearer cst_…"`;
  return (
    <div className="mx-auto grid w-full max-w-[80rem] gap-8 px-4 py-8 md:grid-cols-[12rem_minmax(0,1fr)] md:px-6">
      <nav aria-label={t("sections")} className="md:sticky md:top-8 md:self-start">
        <Link href="/" className="mb-4 flex items-center gap-2 font-medium text-ink">
          <BrandMark className="size-7" />
          Creatorscope
        </Link>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm md:flex-col">
          {sections.map(({ tag, operations }) => (
            <li key={tag}>
              <a href={`#${tag}`} className="text-muted hover:text-ink">
                {tag} <span className="text-faint tabular-nums">{operations.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="flex min-w-0 flex-col gap-8">
        <header className="flex flex-col gap-3">
          <h1 className="font-medium text-2xl text-ink">{t("title")}</h1>
          <p className="max-w-[65ch] text-muted text-sm">
            {t("lead", { version: model.info.version })}{" "}
            <a href="/api/openapi.json" className="text-accent-ink underline underline-offset-4">
              /api/openapi.json
            </a>
          </p>
          <pre className="whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-ink text-xs leading-5">
            {example}
          </pre>
          <dl className="grid max-w-[75ch] gap-3 text-sm">
            {RULES.map((rule) => (
              <div key={rule}>
                <dt className="font-medium text-ink">{t(`rules.${rule}.name`)}</dt>
                <dd className="text-muted">{t(`rules.${rule}.text`)}</dd>
              </div>
            ))}
          </dl>
        </header>
        {sections.map(({ tag, operations }) => (
          <section key={tag} id={tag} aria-labelledby={`${tag}-title`} className="flex scroll-mt-6 flex-col gap-3">
            <h2 id={`${tag}-title`} className="font-medium text-ink text-lg">
              {tag}
            </h2>
            {operations.map((operation) => (
              <OperationCard key={operation.operationId} operation={operation} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
