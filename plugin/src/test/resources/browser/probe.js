// What a test asks of the page that is open. Each function answers with one line for each problem.
"use strict";

window.tomProbe = (() => {
  const line = (words) => words.replace(/\s+/g, " ").trim();

  function describe(element) {
    const classes = typeof element.className === "string" ? element.className.trim().split(/\s+/).filter(Boolean) : [];
    return [element.localName + (element.id ? "#" + element.id : ""), ...classes].join(".");
  }

  /** Innermost elements that stick out of the window. */
  function wide() {
    const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
    return out.filter((e) => ![...e.children].some((child) => out.includes(child))).slice(0, 3);
  }

  function width() {
    const needed = document.documentElement.scrollWidth;
    return needed > innerWidth ? ["is " + needed + " px wide in a window of " + innerWidth + " px: " + wide().map((e) => describe(e) + " (" + e.textContent.trim().slice(0, 24) + ")").join(", ")] : [];
  }

  function pictures() {
    return [...document.images].filter((i) => i.complete && i.naturalWidth === 0).map((i) => "does not show " + i.getAttribute("src"));
  }

  /** Words that a box cuts off: it hides what does not fit, and something does not. */
  function cut() {
    return [...document.body.querySelectorAll("*")]
      .filter((e) => {
        const style = getComputedStyle(e);
        const hides = [style.overflowX, style.overflowY].some((o) => o === "hidden" || o === "clip");
        return hides && style.clipPath === "none" && e.clientWidth > 1 && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
      })
      .slice(0, 3)
      .map((e) => "cuts words off in " + describe(e));
  }

  function moving() {
    return [...document.querySelectorAll("*")]
      .flatMap((e) => [null, "::before", "::after"].map((part) => [e, getComputedStyle(e, part)]))
      .filter(([, style]) => !/^(0s(, )?)+$/.test(style.transitionDuration) || style.animationName !== "none" || style.scrollBehavior === "smooth")
      .slice(0, 3)
      .map(([e]) => "moves " + describe(e));
  }

  /** What there is on the page, by elements, classes, roles and states, each with the element around it, in its language. */
  function kinds() {
    const kind = (e) => e.localName + (typeof e.className === "string" ? "." + e.className.trim() : "");
    const asks = (e) => [...e.attributes].map((a) => a.name + (/^(role|type|scope|tabindex|aria-current)$/.test(a.name) ? "=" + a.value : "")).sort();
    const all = [...document.body.querySelectorAll("*")].filter((e) => !e.closest("svg") || e.localName === "svg");
    return [...new Set(all.map((e) => document.documentElement.lang + " " + kind(e.parentElement) + ">" + kind(e) + " " + asks(e).join(" ")))];
  }

  async function accessible(onlyColours) {
    const options = { resultTypes: ["violations"], preload: false };
    if (onlyColours) {
      options.runOnly = { type: "rule", values: ["color-contrast"] };
    }
    const result = await axe.run(document, options);
    return result.violations.map(
      (v) => v.id + ": " + v.help + " (" + v.nodes.length + " times): " + v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" … "),
    );
  }

  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  let walked = new Set();
  let round = false;

  function walk() {
    walked = new Set();
    round = false;
    document.activeElement.blur();
  }

  /** What shows where the focus is: the element itself, or the label around a field that is not seen. */
  function ring(element) {
    return [element, element.closest("label"), element.parentElement].filter(Boolean).some((e) => {
      const style = getComputedStyle(e);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
  }

  /** Whether something that is not part of it lies over the middle of an element. */
  function behind(element) {
    const box = [...element.getClientRects()].find((b) => b.width > 0 && b.height > 0);
    if (!box) {
      return true;
    }
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !there || !(element.contains(there) || there.contains(element) || element.closest("label")?.contains(there));
  }

  /** Called after each step. */
  function stop() {
    const element = document.activeElement;
    round = element === document.body || element === null || walked.has(element);
    if (round) {
      return [];
    }
    walked.add(element);
    const problems = [];
    if (!ring(element)) {
      problems.push("does not show its focus: " + describe(element));
    }
    if (behind(element)) {
      problems.push("is behind something: " + describe(element));
    }
    return problems;
  }

  /** Whether the last step led to something new, and not out of the page or to its beginning. */
  function goesOn() {
    return !round;
  }

  /** Controls that a reader sees and that no step led to; of a group of radio buttons one is enough. */
  function left() {
    const one = (e) => (e.type === "radio" ? document.querySelectorAll("input[type=radio][name='" + e.name + "']") : [e]);
    return [...document.querySelectorAll(CONTROLS)]
      .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }))
      .filter((e) => ![...one(e)].some((other) => walked.has(other)))
      .map((e) => "is not reached: " + describe(e));
  }

  const lines = async (problems) => (await problems).map(line).join("\n");

  return { width, pictures, cut, moving, kinds, accessible, walk, stop, goesOn, left, lines };
})();
