import { newestWrite } from './lastWrites';

const at = (minute: number) => `2026-03-01T12:${minute}:00Z`;

describe('newestWrite', () => {
  it('is the newest of all managers, whatever their order', () => {
    expect(
      newestWrite([
        { manager: 'kubectl', time: at(10) },
        { manager: 'kustomize-controller', time: at(30) },
        { manager: 'helm', time: at(20) },
      ]),
    ).toEqual({
      manager: 'kustomize-controller',
      time: '2026-03-01T12:30:00.000Z',
    });
  });

  it('is not that of a status', () => {
    expect(
      newestWrite([
        { manager: 'kubectl', time: at(10) },
        { manager: 'service-router', time: at(30), subresource: 'status' },
      ])?.manager,
    ).toBe('kubectl');
  });

  it.each([undefined, [], 'nonsense', [{ time: at(10) }], [null]])(
    'is unknown by %j',
    managedFields => {
      expect(newestWrite(managedFields)).toBeUndefined();
    },
  );

  it('has no time where none is recorded', () => {
    expect(newestWrite([{ manager: 'kubectl' }])).toEqual({
      manager: 'kubectl',
    });
  });
});
