import { run } from './run';

run(process.argv.slice(2), {
  folder: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  fetch,
}).then(
  code => {
    // Not process.exit: what is written to a pipe has to arrive.
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`service-router: ${error?.stack ?? error}\n`);
    process.exitCode = 2;
  },
);
