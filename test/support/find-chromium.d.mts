export const howToGetChromium: string;
export const chromiumFlags: string[];
export function findChromium(): string | undefined;
export function installChromium(): Promise<string | undefined>;
