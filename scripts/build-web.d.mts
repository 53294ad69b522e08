/** Build the web app when it is missing or older than its sources. Answers whether it was built. */
export function buildWeb(say?: (line: string) => void): Promise<boolean>
