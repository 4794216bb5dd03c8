/** @jest-environment node */
import { templatesOfReports } from '../../scripts/templatesIn';
import { sentences as de } from './sentences/de';
import { sentences as es } from './sentences/es';
import { sentences as fr } from './sentences/fr';
import { sentences as ja } from './sentences/ja';
import { sentences as nl } from './sentences/nl';

const said = templatesOfReports()
  // Only its gaps: nothing to put in other words.
  .filter(template => /\p{Letter}/u.test(template.replace(/\{\d+\}/g, '')));

const gapsOf = (text: string) =>
  [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe('the sentences of reports', () => {
  it('are found', () => {
    expect(said.length).toBeGreaterThan(100);
  });
});

describe.each(Object.entries({ de, es, fr, ja, nl }))(
  'sentences in %s',
  (_, sentences) => {
    it('are those that reports say', () => {
      expect(said.filter(template => !(template in sentences))).toEqual([]);
    });

    it('are no others, but joints between gaps', () => {
      expect(
        Object.keys(sentences).filter(
          template => !said.includes(template) && /\p{Letter}/u.test(template),
        ),
      ).toEqual([]);
    });

    it('fill every gap that English fills', () => {
      expect(
        Object.entries(sentences).filter(
          ([template, text]) => gapsOf(template).join() !== gapsOf(text).join(),
        ),
      ).toEqual([]);
    });

    it('are none of them empty', () => {
      expect(
        Object.values(sentences).filter(text => text.trim() === ''),
      ).toEqual([]);
    });
  },
);
