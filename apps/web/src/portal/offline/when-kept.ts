/** When this page's answers pass the service worker; never where there is none. */
export async function whenKept(): Promise<void> {
  if (!("serviceWorker" in navigator)) return new Promise(() => undefined);
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  await new Promise<void>((kept) => serviceWorker.addEventListener("controllerchange", () => kept(), { once: true }));
}
