/**
 * Form fields for Service Router's software templates.
 *
 * @packageDocumentation
 */
export { scaffolderModuleServiceRouter as default } from './module';
export { serviceRouterFieldsTranslationRef } from './translation';
