// The charts are drawn already. Once the page stands, Vega draws them again, to fit the screen and to tell the figures on touch.
"use strict";
addEventListener("load", () => {
  const charts = document.querySelectorAll(".vega");
  if (!charts.length) return;
  const script = document.createElement("script");
  script.src = document.documentElement.dataset.root + "assets/vega.js";
  script.onload = () => charts.forEach(redraw);
  document.head.append(script);
});

async function redraw(chart) {
  const drawn = chart.innerHTML;
  const spec = JSON.parse(chart.dataset.spec);
  spec.width = "container";
  spec.autosize = { type: "fit-x", contains: "padding" };
  if (chart.clientWidth < 480) {
    spec.config.axis.labelLimit = 130;
    spec.config.axis.labelFontSize = 11;
  }
  try {
    // The interpreter runs expressions without eval, which the page's policy forbids.
    await window.vegaEmbed(chart, spec, { renderer: "svg", actions: false, ast: true });
    chart.querySelector("svg").setAttribute("aria-hidden", "true");
    // The figure has its caption, and the figures stand below it as a table; Vega's own label would stand on no role.
    for (const name of ["role", "aria-label", "aria-roledescription"]) chart.removeAttribute(name);
  } catch (problem) {
    chart.innerHTML = drawn;
    console.warn(problem);
  }
}
