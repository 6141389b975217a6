import type { APIRoute } from 'astro';
import { languagePaths } from '../../../layouts/addresses.ts';
import { bulletinPdf } from '../../../layouts/bulletin-pdf.ts';
import { reportsOfSite, writtenReport } from '../../../layouts/reports.ts';
import type { Report } from '../../../programme/programme-file.ts';
import type { Language } from '../../../text/language.ts';

/** A PDF for every report of the programme. */
export async function getStaticPaths() {
  const reports = await reportsOfSite();
  return languagePaths().flatMap(({ params, props }) =>
    reports.map((report) => ({ params: { ...params, report: report.id }, props: { ...props, report } })),
  );
}

/** A report as a PDF, of the same content as its page. */
export const GET: APIRoute<{ language: Language; report: Report }> = async ({
  props: { report, language },
}) =>
  new Response(await bulletinPdf(await writtenReport(report, language)), {
    headers: { 'content-type': 'application/pdf' },
  });
