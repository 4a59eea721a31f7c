// Opens every page of a site in a frame that is 320 px wide, and posts one line for each problem: page, tab, problem.
"use strict";

const WIDTH = 320;
// What has been looked at in light colours is not looked at again in dark ones, but for the colours.
const DARK = matchMedia("(prefers-color-scheme: dark)").matches;
const RULES = DARK ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const frame = document.querySelector("iframe");

function opened(page) {
  return new Promise((resolve) => {
    frame.onload = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
    frame.src = "/site/" + page;
  });
}

function describe(element) {
  const classes = typeof element.className === "string" && element.className ? "." + element.className.trim().split(/\s+/).join(".") : "";
  return element.localName + (element.id ? "#" + element.id : "") + classes;
}

/** Elements that stick out, innermost ones only. */
function wide(view) {
  const out = [...view.document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > WIDTH + 1);
  return out.filter((e) => ![...e.children].some((child) => out.includes(child))).slice(0, 3);
}

function widthProblems(view) {
  const width = view.document.documentElement.scrollWidth;
  return width > WIDTH ? ["is " + width + " px wide in a window of " + WIDTH + " px: " + wide(view).map(describe).join(", ")] : [];
}

function brokenPictures(view) {
  return [...view.document.images].filter((i) => i.complete && i.naturalWidth === 0).map((i) => "does not show " + i.getAttribute("src"));
}

async function accessibilityProblems(view) {
  await new Promise((resolve, reject) => {
    const script = view.document.createElement("script");
    script.src = "/probe/axe.js";
    script.onload = resolve;
    script.onerror = () => reject(new Error("axe does not load"));
    view.document.head.append(script);
  });
  const result = await view.axe.run(view.document, {
    runOnly: RULES,
    resultTypes: ["violations"],
    preload: false,
  });
  return result.violations.map(
    (v) => v.id + ": " + v.help + " (" + v.nodes.length + " times): " + v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" … "),
  );
}

async function probe() {
  const lines = [];
  const pages = (await (await fetch("/probe/pages")).text()).split("\n").filter(Boolean);
  for (const page of pages) {
    await opened(page);
    const view = frame.contentWindow;
    for (const problem of [...widthProblems(view), ...brokenPictures(view), ...(await accessibilityProblems(view))]) {
      lines.push(page + "\t" + problem.replace(/\s+/g, " "));
    }
  }
  lines.push("looked at " + pages.length + " pages, " + (DARK ? "dark" : "light"));
  return lines;
}

probe()
  .catch((error) => ["probe\t" + error])
  .then((lines) => fetch("/probe/result", { method: "POST", body: lines.join("\n") }));
