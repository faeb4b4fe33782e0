/** The JSON schema of blocks and answers, as text. */
export function blockSchema(): Promise<string>

/** The JSON schema of the file of a module, as text. */
export function moduleFileSchema(): Promise<string>
