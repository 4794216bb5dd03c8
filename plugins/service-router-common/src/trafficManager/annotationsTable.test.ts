import { readFileSync } from 'fs';
import path from 'path';
import {
  trafficManagerAnnotationsPage,
  trafficManagerAnnotationsTable,
} from './annotationsTable';
import { settingsAbout } from './settings';

describe('trafficManagerAnnotations.md', () => {
  it('says what the schema says', () => {
    const file = path.resolve(__dirname, '../../trafficManagerAnnotations.md');
    expect(readFileSync(file, 'utf8')).toBe(trafficManagerAnnotationsPage());
  });
});

describe('trafficManagerAnnotationsTable', () => {
  it('has a row for every key', () => {
    const keys = trafficManagerAnnotationsTable()
      .split('\n')
      .slice(2)
      .map(row => /^\| `([^`]+)` \|/.exec(row)?.[1]);
    expect(keys).toEqual([
      'enabled',
      ...settingsAbout.map(({ about }) => about.key),
    ]);
  });

  it.each(['weight` | endpoint | 1 to 1000 | `100`', 'dns-ttl` | profile'])(
    'has %s',
    text => {
      expect(trafficManagerAnnotationsTable()).toContain(text);
    },
  );
});
