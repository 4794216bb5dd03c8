import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { notificationOf } from './notificationOf';

const notice: OwnerNotice = {
  id: 'one',
  owners: ['group:default/team', 'user:default/jo'],
  about: 'stopped',
  title: 'api.example.com has stopped answering in West Europe',
  description: 'Nobody publishes it.',
  entities: ['component:Team-A/Payments.API'],
};
const locations = {
  entity: '/catalog/:namespace/:kind/:name/routing',
  owner: '/teams/:name',
};

describe('notificationOf', () => {
  it('tells all owners, and leads to the routes of the entity', () => {
    expect(notificationOf(notice, locations)).toEqual({
      recipients: {
        type: 'entity',
        entityRef: ['group:default/team', 'user:default/jo'],
      },
      payload: {
        title: 'api.example.com has stopped answering in West Europe',
        description: 'Nobody publishes it.',
        link: '/catalog/team-a/component/payments.api/routing',
        severity: 'high',
        topic: 'routing',
        scope: 'service-router one',
      },
    });
  });

  it.each`
    about          | severity
    ${'stopped'}   | ${'high'}
    ${'drifted'}   | ${'normal'}
    ${'recovered'} | ${'low'}
  `('is of severity $severity when it is $about', ({ about, severity }) => {
    expect(
      notificationOf({ ...notice, about }, locations).payload.severity,
    ).toBe(severity);
  });

  it.each([
    ['several entities', ['component:default/a', 'component:default/b']],
    ['entities that are gone', []],
  ])('leads to the owner of %s', (_, entities) => {
    expect(
      notificationOf({ ...notice, entities }, locations).payload.link,
    ).toBe('/teams/team');
  });
});
