/** The community that an organisation is the office of; undefined of every other organisation. */
export const communityOf = (organisation: string): string | undefined => /^(\d{12})-COM$/.exec(organisation)?.[1];
