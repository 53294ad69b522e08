/** Give the folder of the build of these sources; make it when it is missing. Throws when it cannot be made. */
export function build(): Promise<string>
