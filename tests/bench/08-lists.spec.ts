import { expect, test } from '@playwright/test';
import { type Figure, keepFigures, round } from './support/figures';
import { type ListFigure, measureLists } from './support/lists';

const limit = 1.5;

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`lists over 10,000 credentials and 1,000,000 records on ${kind}`, async () => {
    test.setTimeout(1_800_000);
    const { figures, fillSeconds, wholeExport } = await measureLists(kind);
    for (const { name, isBounded, rows } of figures)
      if (isBounded) expect([name, rows]).toEqual([name, { many: 50, page: 50, empty: rows.empty }]);
    keepFigures(`8-lists-${kind}`, [
      ...figures.filter(({ isBounded }) => isBounded).map((figure) => budgetLine(kind, figure)),
      ...figures.filter(({ isBounded }) => !isBounded).map((figure) => scanLine(kind, figure)),
      {
        what: `  ${kind}: 100,000 of the records as CSV`,
        budget: null,
        measured: `${round(wholeExport.seconds)} s, ${round(wholeExport.megabytes)} MB (the stores were filled in ${round(fillSeconds)} s)`,
        value: wholeExport.seconds,
        limit: null,
      },
    ]);
  });
}

/** Against a store that has no more than that page: an empty one has no rows to read, so what it saves is not the list's doing. */
function budgetLine(kind: string, { name, many, page, empty }: ListFigure): Figure {
  return {
    what: `List, ${kind}: ${name}, p95`,
    budget: `<= ${limit} x`,
    measured: `${round(many)} ms against ${round(page)} ms with one page in the store (${round(empty)} ms with none)`,
    value: many / page,
    limit,
  };
}

function scanLine(kind: string, { name, many, page, rows }: ListFigure): Figure {
  return {
    what: `  ${kind}: ${name}, p95`,
    budget: null,
    measured: `${round(many)} ms for ${rows.many} rows against ${round(page)} ms for ${rows.page}`,
    value: many,
    limit: null,
  };
}
