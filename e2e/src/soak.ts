// npm run soak -- [minutes]   a county at work for an hour, or as long as said: memory must lie flat.
// npm run soak -- devices     kill -9 at 10,000 answered frames a second, and the database away for 30 s: nothing that was answered is lost.
await (process.argv[2] === "devices" ? import("./soak/devices.ts") : import("./soak/memory.ts"));

export {};
