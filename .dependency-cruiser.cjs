/** The walls between the rooms (ARCHITECTURE.md). Each says in its comment what to do instead. */
const core = '^electron/core/';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two files, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared knows no Node, no window and no other room: pass what it needs in as a value.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|/)node_modules/(zod|diff)/'] },
    },
    {
      name: 'window-only-through-the-contract',
      comment: 'The window reaches the core only through window.justera: add a call to shared/api.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^tests/'] },
    },
    {
      name: 'no-node-in-the-window',
      comment: 'The window has no Node: ask the core by a call.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-without-window',
      comment: 'The core runs without a window: what a system gives comes in through CoreOptions.',
      severity: 'error',
      from: { path: core },
      to: { path: ['^electron/(shell|api)/', '^electron/[^/]+\\.ts$', '^renderer/', '(^|/)node_modules/electron/'] },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Only the shell speaks to Electron: extend electron/shell/app-shell.ts.',
      severity: 'error',
      from: { pathNot: ['^electron/shell/electron-shell/', '^electron/(main|preload)\\.ts$', '^tests/'] },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'documents-know-no-storage',
      comment: 'A document is made from a record, never from the database: pass the record in.',
      severity: 'error',
      from: { path: '^electron/core/documents/' },
      to: { path: '^electron/core/(storage|councils|meetings|settings)/' },
    },
    {
      name: 'docx-only-in-word',
      comment: 'Only core/documents/word knows docx.',
      severity: 'error',
      from: { pathNot: ['^electron/core/documents/word/', '^tests/'] },
      to: { path: '(^|/)node_modules/docx/' },
    },
    {
      name: 'pdfkit-only-in-pdf',
      comment: 'Only core/documents/pdf knows pdfkit and fontkit.',
      severity: 'error',
      from: { pathNot: ['^electron/core/documents/pdf/', '^tests/'] },
      to: { path: '(^|/)node_modules/(@types/)?(pdfkit|fontkit)/' },
    },
    {
      name: 'sql-only-in-storage',
      comment: 'Only core/storage knows SQL: add a verb there. (The instance lock is a lock, not data.)',
      severity: 'error',
      from: { pathNot: ['^electron/core/storage/', '^electron/shell/instance-lock\\.ts$', '^tests/'] },
      to: { path: '(^|/)node_modules/(@types/)?(kysely|better-sqlite3)/' },
    },
    {
      name: 'nothing-ships-from-tests',
      comment: 'Tests, samples and builders never ship.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
