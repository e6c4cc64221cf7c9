// Gives names to parts of the page that the theme leaves without one, so that screen readers can tell them apart.
document.addEventListener("DOMContentLoaded", () => {
  const name = (element, label) => {
    if (element && !element.hasAttribute("aria-label")) {
      element.setAttribute("aria-label", label);
    }
  };
  name(document.querySelector("[data-md-component=search]"), "Search");
  name(document.querySelector("[data-md-component=progress]"), "Page loading");
  // The theme calls two things Navigation.
  document.querySelector(".md-path")?.setAttribute("aria-label", "Where this page stands");

  // The theme adds the toolbars of code blocks after the page has loaded.
  const toolbars = () =>
    document.querySelectorAll(".md-code__nav").forEach((bar, index) => name(bar, `Code block ${index + 1}`));
  toolbars();
  new MutationObserver(toolbars).observe(document.body, { childList: true, subtree: true });

  // A code block or table that can be scrolled must be reachable by keyboard.
  document.querySelectorAll(".md-typeset__scrollwrap, .highlight pre > code").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) {
      box.setAttribute("tabindex", "0");
    }
  });
});
