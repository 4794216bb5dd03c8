import { renderHook } from '@testing-library/react';
import { useValueOfRoute } from './useValueOfRoute';

const [orders, payments] = ['orders', 'payments'].map(name => ({
  namespace: 'ns-webshop',
  name,
}));
const made = { weu: 95, neu: 5 };

let tests = 0;

/** A field of a form that is drawn anew for each page that is opened. */
function fieldOfForm() {
  tests += 1;
  const field = `field-${tests}`;
  return (
    route: typeof orders | undefined,
    value: object,
    onChange: (value: object) => void = () => {},
  ) =>
    renderHook(() => useValueOfRoute(field, route, value, onChange)).result
      .current;
}

describe('useValueOfRoute', () => {
  it('is the value when the page is opened again', () => {
    const open = fieldOfForm();
    open(orders, made);
    expect(open(orders, made)[0]).toEqual(made);
  });

  it('is none where the value was made for another route', () => {
    const open = fieldOfForm();
    open(orders, made);
    expect(open(payments, { ...made })[0]).toBeUndefined();
  });

  it('stays none while nothing is said of the other route', () => {
    const open = fieldOfForm();
    open(orders, made);
    open(payments, { ...made });
    expect(open(payments, { ...made })[0]).toBeUndefined();
  });

  it('is the same value once it is said of the other route', () => {
    const open = fieldOfForm();
    open(orders, made);
    const [, change] = open(payments, made);
    change(made);
    expect(open(payments, made)[0]).toEqual(made);
  });

  it('is what the form begins with', () => {
    expect(fieldOfForm()(orders, made)[0]).toEqual(made);
  });

  it('is the value of a field that is about no route', () => {
    const open = fieldOfForm();
    open(orders, made);
    expect(open(undefined, made)[0]).toEqual(made);
  });
});
