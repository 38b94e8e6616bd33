import type { Locator, Page } from "playwright-core";

/** What the focus stands on, and what is wrong with it for somebody who sees only the focus. */
export type Stop = { name: string; fault?: string };

/** Moves about a page as somebody without a mouse does. */
export function keyboard(page: Page) {
  const stops: Stop[] = [];
  /** Tab until the focus is on it; refuses when a whole round did not meet it. */
  const tabTo = async (target: Locator, { back = false, atMost = 80 } = {}): Promise<void> => {
    await target.first().waitFor();
    for (let presses = 0; presses <= atMost; presses++) {
      if (await target.evaluateAll((found) => found.some((each) => each === document.activeElement))) return;
      await page.keyboard.press(back ? "Shift+Tab" : "Tab");
      stops.push(await stopOf(page));
    }
    throw new Error(`the keyboard does not reach ${target}: ${stops.map(({ name }) => name).join(" → ")}`);
  };
  return {
    tabTo,
    /** Tab to a link or button and press it. */
    press: async (target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
      await tabTo(target);
      await page.keyboard.press(key);
    },
    type: async (target: Locator, text: string): Promise<void> => {
      await tabTo(target);
      await page.keyboard.type(text);
    },
    /** Stops so far at which the focus could not be seen. */
    faults: (): string[] => stops.flatMap(({ name, fault }) => (fault ? [`${name}: ${fault}`] : [])),
    stops: (): number => stops.length,
    focused: async (): Promise<string> => (await stopOf(page)).name,
  };
}

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return { name: "the page itself" };
    const text = focused.getAttribute("aria-label") ?? focused.textContent ?? "";
    const name = `${focused.tagName.toLowerCase()}${focused.id ? `#${focused.id}` : ""} ${text.trim().slice(0, 30)}`;
    // A native control may be drawn by its label or by the box around it.
    const drawn = [focused, focused.closest("label"), focused.parentElement].filter((each) => each !== null);
    const isMarked = drawn.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    });
    if (!isMarked) return { name, fault: "the focus is not shown" };
    const seen = drawn.some((each) => {
      const { top, bottom, left, right, width, height } = each.getBoundingClientRect();
      return width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    });
    return seen ? { name } : { name, fault: "it lies outside of the screen" };
  });
