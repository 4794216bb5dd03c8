import { DnsAnswer } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { AnswerObserver } from './AnswerObserver';

function answer(host: string, address: string, ttl = 300): DnsAnswer {
  return {
    host,
    code: 'NOERROR',
    records: [{ name: host, type: 'A', ttl, data: address }],
    addresses: [address],
  };
}

describe('AnswerObserver', () => {
  const clock = new ManualClock();
  let start: number;
  let asked: { host: string; at: number }[];
  let underWay: number;
  let mostUnderWay: number;
  let reply: (host: string) => Promise<DnsAnswer>;
  let news: boolean[];
  let observer: AnswerObserver;

  beforeEach(() => {
    start = clock.now().getTime();
    asked = [];
    underWay = 0;
    mostUnderWay = 0;
    news = [];
    reply = async host => answer(host, '10.0.0.1');
    observer = new AnswerObserver({
      ask: async host => {
        asked.push({ host, at: (clock.now().getTime() - start) / 1000 });
        underWay += 1;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        try {
          return await reply(host);
        } finally {
          underWay -= 1;
        }
      },
      interval: 15_000,
      clock,
      onAnswers: ({ isNews }) => news.push(isNews),
    });
  });

  afterEach(() => observer.stop());

  async function watch(...hosts: string[]) {
    observer.watch(new Set(hosts));
    observer.start();
    await clock.advance(0);
  }

  function timesOf(host: string): number[] {
    return asked.filter(one => one.host === host).map(({ at }) => at);
  }

  const many = Array.from(
    { length: 50 },
    (_, index) => `h${index}.example.com`,
  );

  it('asks at once for hosts it is given', async () => {
    await watch('a.example.com');
    expect(observer.observations().get('a.example.com')).toEqual({
      value: answer('a.example.com', '10.0.0.1'),
      observedAt: new Date(start).toISOString(),
    });
  });

  it('asks often for a new host, and then at the interval', async () => {
    await watch('a.example.com');
    await clock.advance(65_000);
    expect(timesOf('a.example.com')).toEqual([0, 1, 3, 6, 11, 19, 32, 47, 62]);
  });

  it('asks soon for a hinted host, and not for the others', async () => {
    await watch('a.example.com', 'b.example.com');
    await clock.advance(63_000);
    asked = [];
    observer.hint(['a.example.com']);
    await clock.advance(4_000);
    expect(asked.map(({ host, at }) => `${host} ${at}`)).toEqual([
      'a.example.com 64',
      'a.example.com 65',
      'a.example.com 67',
    ]);
  });

  it('forgets hosts that matter no longer', async () => {
    await watch('a.example.com', 'b.example.com');
    observer.watch(new Set(['b.example.com']));
    expect([...observer.observations().keys()]).toEqual(['b.example.com']);
    asked = [];
    await clock.advance(60_000);
    expect(timesOf('a.example.com')).toEqual([]);
  });

  it('keeps the last answer with its age when the resolver fails', async () => {
    await watch('a.example.com');
    reply = async () => {
      throw new Error('no answer within 2 s');
    };
    await clock.advance(3_000);
    expect(observer.observations().get('a.example.com')).toEqual({
      value: answer('a.example.com', '10.0.0.1'),
      observedAt: new Date(start).toISOString(),
      error: {
        message: 'no answer within 2 s',
        since: new Date(start + 1_000).toISOString(),
        retryable: true,
      },
    });
  });

  it('tells news from age, TTL and order', async () => {
    const answers = [
      answer('a.example.com', '10.0.0.1'),
      answer('a.example.com', '10.0.0.1', 299),
      answer('a.example.com', '10.0.0.2'),
    ];
    reply = async () => answers.shift() ?? answer('a.example.com', '10.0.0.2');
    await watch('a.example.com');
    await clock.advance(6_000);
    expect(news).toEqual([true, false, true, false]);
  });

  it('has at most 16 questions under way', async () => {
    reply = async host => {
      await new Promise(resolve => setImmediate(resolve));
      return answer(host, '10.0.0.1');
    };
    await watch(...many);
    await clock.advance(0);
    expect(mostUnderWay).toBe(16);
    expect(new Set(asked.map(({ host }) => host)).size).toBe(50);
  });

  describe('when the resolver is down', () => {
    beforeEach(async () => {
      await watch(...many);
      await clock.advance(62_000);
      reply = async () => {
        throw new Error('no answer within 2 s');
      };
      await clock.advance(15_000);
      asked = [];
    });

    it('tells so for every host', () => {
      const errors = [...observer.observations().values()].map(
        ({ error }) => error?.message,
      );
      expect(errors).toEqual(many.map(() => 'no answer within 2 s'));
    });

    it('asks for one host alone until it is back', async () => {
      await clock.advance(15_000);
      expect(asked).toHaveLength(1);
    });

    it('asks for all again as soon as it is back', async () => {
      reply = async host => answer(host, '10.0.0.1');
      await clock.advance(15_000);
      const errors = [...observer.observations().values()].filter(
        ({ error }) => error,
      );
      expect(errors).toEqual([]);
    });
  });
});
