/** The module's name as an owner of cases. */
export const OWNER = "gov.incidents";
