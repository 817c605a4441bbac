import { expect, it } from 'vitest';
import { templateRows, templateText, TEMPLATES } from '../../../../src/app/import/templates.ts';
import { LANGUAGES } from '../../../../src/domain/language.ts';
import { areaOf, programmeOf } from '../../../../src/domain/registry.ts';
import { seriesOf } from '../../../../src/domain/blocks/block.ts';
import { toProgrammeId } from '../../../../src/domain/programme.ts';
import { review } from '../../../../src/ingest/review.ts';
import { area } from '../../domain/made.ts';
import { allRead, errand, incoming, readBuiltIn } from '../../ingest/reading.ts';

const WAYS = LANGUAGES.flatMap((language) =>
  [{ delimiter: ',', mark: '.' } as const, { delimiter: ';', mark: language === 'vi' ? ',' : '.' } as const].map(
    (way) => ({ ...way, language }),
  ),
);

it.each(WAYS)('every template, imported as it is, says nothing new ($language, $delimiter)', async (way) => {
  const { registry, blocks } = await readBuiltIn();
  for (const id of ['VNM', 'VN-DN-2025', 'KEN'].map(area)) {
    const rows = templateRows(registry, areaOf(registry, id)!, programmeOf(registry, toProgrammeId('vn-749')!)!);
    const figures = rows.indicators.flatMap((one) => {
      const block = blocks.get(one.id);
      return block ? seriesOf(block, area('VNM')).observations.slice(-1) : [];
    });
    expect(figures.length).toBeGreaterThan(0);
    for (const name of TEMPLATES) {
      const text = `\ufeff${templateText(name, registry, rows, figures, way)}`;
      const { plan, files } = review('import', await allRead(errand([incoming(`${name}.csv`, text)], registry)), {
        registry,
        blocks,
      });
      expect(plan.counts.accepted, name).toBeGreaterThan(0);
      expect({ ...plan.difference, unchanged: 0 }, name).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 0 });
      expect([plan.counts.rejected, files.flatMap((one) => [...one.ambiguous, ...one.questions])], name).toEqual([
        0,
        [],
      ]);
    }
  }
});

it('an indicator of the programme is written by its name', async () => {
  const { registry } = await readBuiltIn();
  const rows = templateRows(registry, areaOf(registry, area('VNM'))!, programmeOf(registry, toProgrammeId('vn-749')!)!);
  const text = templateText('targets', registry, rows, [], { delimiter: ';', mark: ',', language: 'vi' });
  expect(text).toContain(';Kinh tế số;Tỷ trọng kinh tế số trong GDP;2025;>=;20;');
  const how = { delimiter: ';', mark: ',', language: 'vi' } as const;
  expect(templateText('indicators', registry, rows, [], how)).toMatch(/;tỷ lệ phần trăm;.*;càng cao càng tốt;/);
});
