/* eslint-disable no-console -- a script for a person at a terminal */
import { rmSync, mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { crdFiles } from './crdFiles';

const folder = join(__dirname, '../crds');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const { name, content } of crdFiles()) {
  writeFileSync(join(folder, name), content);
  console.log(`crds/${name}`);
}
