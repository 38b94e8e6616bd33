/** Live news between processes: an item was published, read the catalogue again. */
export const CATALOGUE_TOPIC = "services.catalogue";
