import fc from 'fast-check';

/** Texts that break out of YAML, of templates or of paths where somebody is careless with them. */
const hostile = [
  'a"b',
  "it's",
  'a\nb: c',
  'a\r\nb',
  '/a\n---\nkind: Secret\n',
  '...',
  '&anchor',
  '*alias',
  '!!binary aGk=',
  '{{ .Values.secret }}',
  '/{{ .Values.secret }}',
  '${{ secrets.token }}',
  '{a: b}',
  '# comment',
  '/a # b',
  'a: b',
  '- a',
  '%YAML 1.1',
  'on',
  'null',
  '1e3',
  '0x1F',
  '12:30:45',
  '<<',
  '../../etc',
  '/etc/passwd',
  '\u0000',
  '\u001b[31m',
  '\u2028',
  '\ufeffx',
  '🚦 x',
  '/é',
  'x:y\tz',
  '__proto__',
  'constructor',
  ' padded ',
];

/** Any text that a person or a program may put into an input. */
export const hostileText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 10 }).map(end => `/${end}`),
  },
);
