/** Of all accounts of the demonstration. It stands in the README: it protects nothing, and `DEMO=0` closes these accounts. */
export const DEMO_PASSWORD = 'tandem-demo-2026';
