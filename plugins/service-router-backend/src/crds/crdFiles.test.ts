import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { crdFiles } from '../../scripts/crdFiles';

const FOLDER = join(__dirname, '../../crds');

describe('crds/', () => {
  it.each(crdFiles().map(({ name, content }) => [name, content]))(
    '%s says what the schemas say; if not, run `yarn workspace @service-router/plugin-service-router-backend crds`',
    (name, content) => {
      expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(content);
    },
  );

  it('holds no other file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      crdFiles()
        .map(({ name }) => name)
        .sort(),
    );
  });
});
