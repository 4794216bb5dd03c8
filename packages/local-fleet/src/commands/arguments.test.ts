import { parseCommand, UsageError } from './arguments';

const REGIONS = ['weu', 'neu', 'frc'];

function parse(line: string) {
  return parseCommand(line.split(' ').filter(Boolean), REGIONS);
}

describe('parseCommand', () => {
  it.each`
    line                                                                      | command
    ${'serve'}                                                                | ${{ name: 'serve' }}
    ${'status'}                                                               | ${{ name: 'status' }}
    ${'--help'}                                                               | ${{ name: 'help' }}
    ${'kubeconfig'}                                                           | ${{ name: 'kubeconfig', isPathOnly: false }}
    ${'kubeconfig --path'}                                                    | ${{ name: 'kubeconfig', isPathOnly: true }}
    ${'dig api.example.com'}                                                  | ${{ name: 'dig', host: 'api.example.com', type: 'A' }}
    ${'dig api.example.com. txt -r weu'}                                      | ${{ name: 'dig', host: 'api.example.com', type: 'TXT', region: 'weu' }}
    ${'apply -f a.yaml --region neu'}                                         | ${{ name: 'apply', file: 'a.yaml', region: 'neu' }}
    ${'down weu'}                                                             | ${{ name: 'down', region: 'weu' }}
    ${'fault timeout'}                                                        | ${{ name: 'fault', fault: { kind: 'timeout', count: 1 } }}
    ${'fault throttled --on dnsZones --method get --count 3 --retry-after 9'} | ${{ name: 'fault', fault: { kind: 'throttled', count: 3, path: 'dnsZones', method: 'GET', retryAfter: 9 } }}
    ${'faults'}                                                               | ${{ name: 'faults', isToClear: false }}
    ${'faults --clear'}                                                       | ${{ name: 'faults', isToClear: true }}
    ${'changes'}                                                              | ${{ name: 'changes' }}
    ${'changes routing/api'}                                                  | ${{ name: 'changes', branch: 'routing/api' }}
    ${'merge routing/api'}                                                    | ${{ name: 'merge', branch: 'routing/api' }}
    ${'discard routing/api'}                                                  | ${{ name: 'discard', branch: 'routing/api' }}
    ${'up --region frc'}                                                      | ${{ name: 'up', region: 'frc' }}
  `('reads "$line"', ({ line, command }) => {
    expect(parse(line)).toEqual(command);
  });

  it.each`
    line                         | sentence
    ${''}                        | ${'Expected a command; "--help" lists them.'}
    ${'start'}                   | ${'There is no command "start"; "--help" lists them.'}
    ${'merge'}                   | ${'Expected "merge <branch>" with a branch; "changes" lists them.'}
    ${'status now'}              | ${'Expected "status", without "now".'}
    ${'dig'}                     | ${'Expected "dig <host> [type] [--region <region>]" with a host name.'}
    ${'dig a.b HINFO'}           | ${'There is no record type "HINFO"; expected one of A, AAAA, CNAME, MX, NS, PTR, SOA, SRV, TXT.'}
    ${'dig a.b --region we'}     | ${'There is no region "we"; expected one of weu, neu, frc.'}
    ${'apply --region weu'}      | ${'Expected "apply -f <file> --region <region>" with a file.'}
    ${'apply -f a.yaml'}         | ${'Expected "apply -f <file> --region <region>" with a region: weu, neu, frc.'}
    ${'down'}                    | ${'Expected "down <region>" with a region: weu, neu, frc.'}
    ${'down weu neu'}            | ${'Expected "down <region>", without "neu".'}
    ${'fault flood'}             | ${/^There is no fault "flood"; expected one of throttled, /}
    ${'fault slow --delay long'} | ${'The delay of a fault is "long"; a whole number from 0 is expected.'}
    ${'fault slow fast'}         | ${'Expected "fault <kind>", without "fast".'}
    ${'status --loud'}           | ${/^Unknown option '--loud'.* "--help" lists the commands\.$/}
  `('answers "$line" with what was expected', ({ line, sentence }) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(sentence);
  });
});
