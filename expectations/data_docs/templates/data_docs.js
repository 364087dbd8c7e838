// The colours that the reader's system has, and the switch that hides what was met. No page holds a script of its own: its policy
// forbids that, so that nothing which an article says can become one.
document.documentElement.dataset.bsTheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
document.addEventListener("DOMContentLoaded", () => {
  document.getElementById("failed-only")?.addEventListener("change", (event) => {
    const met = [
      ...document.querySelectorAll(".hide-succeeded-validation-target"),
      ...[...document.querySelectorAll(".hide-succeeded-validation-target-child")].map((child) => child.parentElement),
      ...[...document.querySelectorAll(".hide-succeeded-validations-column-section-target-child")].map((child) => child.parentElement.parentElement),
    ];
    for (const element of met) {
      element.hidden = event.target.checked;
      const link = element.id && document.querySelector(`#navigation a[href="#${element.id}"]`);
      if (link) link.hidden = event.target.checked;
    }
  });
});
