// Tabs as the ARIA practices describe them: arrows, Home and End move among them, Tab leads into the panel.

export function tabs(list: HTMLElement, chosen: (name: string) => void): () => string {
  const all = [...list.querySelectorAll<HTMLButtonElement>("[role=tab]")];
  const choose = (tab: HTMLButtonElement): void => {
    for (const one of all) {
      const is = one === tab;
      one.setAttribute("aria-selected", String(is));
      one.tabIndex = is ? 0 : -1;
      const panel = document.getElementById(one.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !is;
    }
    chosen(nameOf(tab));
  };
  all.forEach((tab, position) => {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowRight: position + 1, ArrowLeft: position - 1, Home: 0, End: all.length - 1 }[event.key];
      const next = to === undefined ? undefined : all.at(to % all.length);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      choose(next);
    });
  });
  return () => nameOf(all.find((tab) => tab.getAttribute("aria-selected") === "true"));
}

const nameOf = (tab: HTMLButtonElement | undefined): string => tab?.dataset["name"] ?? "";
