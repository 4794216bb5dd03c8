import { MemoryRouter } from 'react-router-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import {
  Stepper,
  StepperProps,
} from '@backstage/plugin-scaffolder-react/alpha';
import { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { fields, FieldsApi } from '../fixtures';

/** A form as the scaffolder draws it, and what a person does with it. */
export function drawForm(
  manifest: TemplateParameterSchema,
  api: FieldsApi,
  initialState: StepperProps['initialState'] = {},
) {
  const user = userEvent.setup({ delay: null });
  const onCreate = jest.fn();
  /** Opens a list once what it offers was read; it takes no click before. */
  const open = async (field: RegExp) => {
    await waitFor(() =>
      expect(screen.getByRole('button', { name: field })).toBeEnabled(),
    );
    await user.click(screen.getByRole('button', { name: field }));
  };
  render(
    <TestApiProvider
      apis={[
        mockApis.translation(),
        mockApis.error(),
        mockApis.featureFlags(),
        [analyticsApiRef, mockApis.analytics()],
        [serviceRouterApiRef, api],
      ]}
    >
      <MemoryRouter>
        <Stepper
          manifest={manifest}
          extensions={fields}
          initialState={initialState}
          onCreate={onCreate}
        />
      </MemoryRouter>
    </TestApiProvider>,
  );
  return {
    user,
    onCreate,
    open,
    press: async (name: string) =>
      user.click(await screen.findByRole('button', { name })),
    choose: async (field: RegExp, option: RegExp) => {
      await open(field);
      await user.click(await screen.findByRole('option', { name: option }));
    },
  };
}
