// The page /docs: Scalar with the relay's own contract, and with nothing of it that would ask another host.
Scalar.createApiReference('#contract', {
  url: '/openapi/v1.json',
  // Where this page is, which need not be the public address that the contract names.
  servers: [{ url: window.location.origin, description: 'This relay' }],
  withDefaultFonts: false,
  telemetry: false,
  persistAuth: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  operationTitleSource: 'summary',
});
