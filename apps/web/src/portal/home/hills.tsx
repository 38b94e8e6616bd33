/** Three ranges in mist and a low sun, in the theme's colours. */
export function Hills() {
  return (
    <svg viewBox="0 0 1200 300" preserveAspectRatio="xMaxYMax slice" fill="none" aria-hidden="true">
      <circle cx="905" cy="92" r="30" fill="var(--sun)" opacity="0.8" />
      <path
        d="M420 300c70-70 118-128 188-132 58-3 84 44 138 38 66-8 92-104 168-108 70-4 96 70 152 74 52 4 84-34 134-44v172z"
        fill="var(--hill-far)"
      />
      <path
        d="M300 300c110-30 170-92 262-92 74 0 112 46 178 42 72-4 108-74 186-78 84-4 142 60 274 46v82z"
        fill="var(--hill-mid)"
        opacity="0.8"
      />
      <path
        d="M0 300c160-12 300-46 430-46 120 0 170 26 280 24 130-2 190-48 300-52 80-3 130 14 190 30v44z"
        fill="var(--hill-near)"
        opacity="0.75"
      />
      <path
        d="M640 214h150M700 228h220M860 196h130M980 240h150"
        stroke="var(--paper)"
        strokeWidth="5"
        strokeLinecap="round"
        opacity="0.55"
      />
    </svg>
  );
}
