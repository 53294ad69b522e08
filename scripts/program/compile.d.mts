/** Make one file of each part, and files of what they share, packages included, in a folder of `dist`. */
export function compile(folder: string, entries?: Readonly<Record<string, string>>): Promise<void>
