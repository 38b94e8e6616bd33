/** Passkeys need a browser that knows them and a host with a name: an address such as 127.0.0.1 cannot hold any. */
export const passkeysPossible: "yes" | "browser" | "host" = !("PublicKeyCredential" in globalThis)
  ? "browser"
  : /^[\d.]+$|:/.test(location.hostname)
    ? "host"
    : "yes";
