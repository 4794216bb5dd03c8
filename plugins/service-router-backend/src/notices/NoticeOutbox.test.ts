import { mockServices } from '@backstage/backend-test-utils';
import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { NoticeOutbox } from './NoticeOutbox';

const SIGNAL = new AbortController().signal;

describe('NoticeOutbox', () => {
  let clock: ManualClock;
  let refused: Set<string>;
  let sent: string[];
  let remembered: string[];
  let outbox: NoticeOutbox;
  const logger = mockServices.logger.mock();

  const notice = (
    id: string,
    about: OwnerNotice['about'] = 'stopped',
  ): OwnerNotice => ({
    id,
    about,
    owners: ['group:default/team'],
    entities: [],
    title: id,
    description: id,
  });
  const write = (
    id: string,
    { about, dropped = [] }: { about?: 'recovered'; dropped?: string[] } = {},
  ) =>
    outbox.note({
      conditions: [],
      notice: { notice: notice(id, about), from: 0 },
      dropped,
    });

  beforeEach(() => {
    clock = new ManualClock();
    refused = new Set();
    sent = [];
    remembered = [];
    logger.warn.mockClear();
    outbox = new NoticeOutbox({
      store: {
        async sent(stored) {
          remembered.push(stored.notice.id);
        },
      },
      sender: {
        async send({ id }) {
          if (refused.has(id)) {
            throw new Error('Request failed with status 404');
          }
          sent.push(id);
        },
      },
      clock,
      random: () => 0.5,
      logger,
    });
  });

  it('sends what was written once, and has it remembered', async () => {
    write('one');
    await outbox.send(SIGNAL);
    await outbox.send(SIGNAL);
    expect(sent).toEqual(['one']);
    expect(remembered).toEqual(['one']);
    expect(outbox.notices().get('one')).toMatchObject({
      isSent: true,
      wasSent: true,
      revision: 1,
    });
  });

  it('sends what was left unsent before, and nothing else of it', async () => {
    outbox.hold([
      { notice: notice('one'), isSent: true, wasSent: true, revision: 1 },
      { notice: notice('two'), isSent: false, wasSent: false, revision: 1 },
    ]);
    await outbox.send(SIGNAL);
    expect(sent).toEqual(['two']);
  });

  it('knows of what is said anew that it was heard of before', async () => {
    write('one');
    await outbox.send(SIGNAL);
    write('one');
    expect(outbox.notices().get('one')).toMatchObject({
      isSent: false,
      wasSent: true,
    });
  });

  it('forgets what says that all is well, once it was sent, and what was dropped', async () => {
    write('one', { about: 'recovered' });
    write('two');
    await outbox.send(SIGNAL);
    write('three', { dropped: ['two'] });
    expect([...outbox.notices().keys()]).toEqual(['three']);
  });

  it('sends the others although one is refused', async () => {
    refused.add('one');
    write('one');
    write('two');
    await outbox.send(SIGNAL);
    expect(sent).toEqual(['two']);
  });

  it('sends again after a while, and longer each time; warns once', async () => {
    refused.add('one');
    write('one');
    await outbox.send(SIGNAL);
    refused.clear();
    // Three quarters of the shortest time.
    await clock.advance(3_749);
    await outbox.send(SIGNAL);
    expect(sent).toEqual([]);
    refused.add('one');
    await clock.advance(1);
    await outbox.send(SIGNAL);
    refused.clear();
    await clock.advance(7_499);
    await outbox.send(SIGNAL);
    expect(sent).toEqual([]);
    await clock.advance(1);
    await outbox.send(SIGNAL);
    expect(sent).toEqual(['one']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('sends nothing more once it is to end', async () => {
    write('one');
    await outbox.send(AbortSignal.abort());
    expect(sent).toEqual([]);
  });
});
