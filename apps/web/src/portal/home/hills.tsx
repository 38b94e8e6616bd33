/** Three ranges in mist and a low sun, in the theme's colours. */
export function Hills() {
  return (
    <svg viewBox="0 0 1200 300" preserveAspectRatio="xMaxYMax slice" fill="none" aria-hidden="true">
      <circle cx="1046" cy="104" r="26" fill="var(--sun)" opacity="0.85" />
      <path
        d="M420 300c70-70 118-120 188-124 58-3 84 40 138 34 66-8 92-112 168-116 70-4 96 62 152 66 52 4 84-26 134-36v176z"
        fill="var(--hill-far)"
      />
      <path
        d="M300 300c110-30 170-84 262-84 74 0 112 42 178 38 72-4 108-70 186-74 84-4 142 56 274 42v78z"
        fill="var(--hill-mid)"
        opacity="0.8"
      />
      <path
        d="M0 300c160-12 300-44 430-44 120 0 170 26 280 24 130-2 190-46 300-50 80-3 130 14 190 28v42z"
        fill="var(--hill-near)"
        opacity="0.75"
      />
      <path
        d="M640 222h150M704 236h200M868 204h120M996 246h140"
        stroke="var(--paper)"
        strokeWidth="4"
        strokeLinecap="round"
        opacity="0.5"
      />
    </svg>
  );
}
