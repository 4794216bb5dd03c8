import { LastingRecords } from './lastingRecords';

describe('LastingRecords', () => {
  it('knows nothing in the first loop', () => {
    expect(new LastingRecords().asked(['a|'], new Set())).toEqual(new Set());
  });

  it('tells what nobody asked for through a whole loop', () => {
    const records = new LastingRecords();
    records.asked(['a|', 'b|'], new Set(['b|']));
    expect(records.asked(['a|', 'b|'], new Set(['b|']))).toEqual(
      new Set(['a|']),
    );
  });

  it('leaves out what was to be deleted and stands nevertheless', () => {
    const records = new LastingRecords();
    records.asked(['a|'], new Set());
    records.deleted(['a|']);
    expect(records.asked(['a|'], new Set())).toEqual(new Set());
  });

  it('leaves out what was asked for in between', () => {
    const records = new LastingRecords();
    records.asked(['a|'], new Set());
    records.asked(['a|'], new Set(['a|']));
    expect(records.asked(['a|'], new Set())).toEqual(new Set());
  });
});
