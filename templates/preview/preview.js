// What tom:preview adds to the pages of a draft: it loads a page again when it has changed, where the reader was, and shows
// what was found beside what it was found in. It is never part of the site, and talks to nobody but the preview.
(function () {
  "use strict";

  var own = document.currentScript;
  var base = own.src.replace(/preview\.js.*$/, "");
  var root = base.replace(/\.tom-preview\/$/, "");
  var pages = own.src.replace(/^.*\?/, "");
  var page = own.dataset.page;
  var notes = [];
  var panel;
  var told = null;
  var stream = null;
  var reloading = false;

  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = base + "preview.css";
  document.head.appendChild(style);

  function remembered(name) {
    try {
      return sessionStorage.getItem("tom-preview-" + name);
    } catch (unavailable) {
      return null;
    }
  }

  function remember(name, value) {
    try {
      sessionStorage.setItem("tom-preview-" + name, value);
    } catch (unavailable) {
      // It then holds for this page only.
    }
  }

  function forget(name) {
    try {
      sessionStorage.removeItem("tom-preview-" + name);
    } catch (unavailable) {
      // Nothing was remembered.
    }
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function button(text, action) {
    var made = element("button", "", text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  // The place is kept by what begins in the window, for what is above it may have become longer.
  function keepPlace() {
    var kept = {path: location.pathname, y: window.scrollY, id: "", top: 0};
    Array.prototype.some.call(document.querySelectorAll("[id]"), function (anchor) {
      var top = anchor.getBoundingClientRect().top;
      if (anchor.closest(".tom-preview") || anchor.getClientRects().length === 0 || top < 0 || top > window.innerHeight) {
        return false;
      }
      kept.id = anchor.id;
      kept.top = top;
      return true;
    });
    remember("place", JSON.stringify(kept));
  }

  function returnToPlace() {
    var kept = JSON.parse(remembered("place") || "null");
    forget("place");
    if (!kept || kept.path !== location.pathname) {
      return;
    }
    var anchor = kept.id && document.getElementById(kept.id);
    var y = kept.y > 0 && anchor ? window.scrollY + anchor.getBoundingClientRect().top - kept.top : kept.y;
    window.scrollTo({left: 0, top: y, behavior: "instant"});
  }

  function described(finding, words, within) {
    var text = element("p", "tom-preview-finding");
    text.append(
      element("span", "tom-preview-word " + finding.severity, finding.word + (finding.subject ? ", " : "")),
      finding.subject && !within && finding.page
        ? link(root + finding.page + (finding.anchor ? "#" + finding.anchor : ""), finding.subject)
        : finding.subject,
      ": " + finding.message + " ",
      element("span", "quiet-text", "[" + finding.rule + "]")
    );
    var place = element("p", "tom-preview-finding tom-preview-place");
    place.append(element("code", "", finding.place));
    if (!within && !finding.subject && finding.page) {
      place.append(link(root + finding.page + (finding.anchor ? "#" + finding.anchor : ""), finding.page));
    }
    if (within && navigator.clipboard) {
      place.append(button(words.copy, function (event) {
        navigator.clipboard.writeText(finding.place + ": " + finding.message).then(function () {
          event.target.textContent = words.copied;
        });
      }));
    }
    return [text, place];
  }

  function link(href, text) {
    var made = element("a", "", text);
    made.href = href;
    return made;
  }

  // At the claim; of a whole measure below its title; of a page without one at its beginning.
  function showInPlace(finding, words) {
    var note = element("aside", "tom-preview-note " + finding.severity);
    note.setAttribute("aria-label", words.findings);
    note.append.apply(note, described(finding, words, true));
    var target = finding.anchor && document.getElementById(finding.anchor);
    var promise = target && target.querySelector(".promise");
    var head = document.querySelector("article > .head");
    if (promise) {
      promise.append(note);
    } else if (target && target !== document.querySelector("article")) {
      target.after(note);
    } else if (head) {
      head.after(note);
    } else {
      (document.querySelector("main") || document.body).prepend(note);
    }
    notes.push(note);
  }

  function list(title, findings, words, within) {
    var part = element("section");
    part.append(element("h2", "", title));
    var items = element("ul");
    findings.forEach(function (finding) {
      var item = element("li");
      item.append.apply(item, described(finding, words, within));
      items.append(item);
    });
    part.append(findings.length ? items : element("p", "", words.none));
    return part;
  }

  function showPanel(state) {
    var words = state.words;
    var focused = panel && panel.contains(document.activeElement) ? document.activeElement.dataset.name : "";
    if (panel) {
      panel.remove();
    }
    panel = element("section", "tom-preview");
    panel.setAttribute("aria-label", words.preview);
    var hidden = remembered("hidden") === "yes" && !state.stopped;
    var open = remembered("open") === "yes";
    var bar = element("div", "tom-preview-bar");
    var said = element("p", "", hidden ? "" : words.draft + ": " + state.summary);
    said.setAttribute("role", "status");
    if (state.stopped) {
      var stopped = element("p", "tom-preview-stopped", words.stopped + " " + state.stopped);
      stopped.setAttribute("role", "alert");
    }
    var lists = element("div", "tom-preview-lists");
    lists.id = "tom-preview-lists";
    lists.hidden = !open;
    lists.append(list(words.here, state.here, words, true), list(words.all, state.all, words, false));
    if (state.more) {
      lists.append(element("p", "", state.more));
    }
    if (state.pdfs.length) {
      lists.append(element("h2", "", words.pdf));
      var pdfs = element("ul");
      state.pdfs.forEach(function (pdf) {
        var item = element("li");
        item.append(link(root + pdf, pdf.replace(/^.*\//, "")));
        pdfs.append(item);
      });
      lists.append(pdfs);
    }
    var toggle = button(words.findings, function () {
      remember("open", lists.hidden ? "yes" : "no");
      lists.hidden = !lists.hidden;
      toggle.setAttribute("aria-expanded", String(!lists.hidden));
    });
    toggle.dataset.name = "toggle";
    toggle.setAttribute("aria-expanded", String(open));
    toggle.setAttribute("aria-controls", lists.id);
    var hide = button(hidden ? words.preview : words.close, function () {
      remember("hidden", hidden ? "no" : "yes");
      showPanel(state);
      panel.querySelector("[data-name=hide]").focus();
    });
    hide.dataset.name = "hide";
    if (hidden) {
      panel.classList.add("hidden");
      hide.setAttribute("aria-label", words.open);
      bar.append(hide);
      panel.append(bar);
    } else {
      bar.append(said, toggle, hide);
      panel.append(bar);
      if (state.stopped) {
        panel.append(stopped);
      }
      panel.append(lists);
    }
    document.body.append(panel);
    if (focused) {
      panel.querySelector("[data-name=" + focused + "]").focus();
    }
  }

  function show(state) {
    told = state;
    notes.forEach(function (note) {
      note.remove();
    });
    notes = [];
    state.here.forEach(function (finding) {
      showInPlace(finding, state.words);
    });
    showPanel(state);
  }

  function ask() {
    fetch(base + "state.json?" + encodeURIComponent(page)).then(function (answer) {
      return answer.json();
    }).then(function (state) {
      if (state.pages === pages) {
        keepPlace();
        show(state);
        returnToPlace();
      }
    }).catch(function () {
      // The preview has ended, or the page is being left.
    });
  }

  function listen() {
    if (stream || document.visibilityState === "hidden") {
      return;
    }
    stream = new EventSource(base + "events");
    stream.onmessage = function (event) {
      if (event.data.split(" ")[0] === pages) {
        ask();
      } else {
        keepPlace();
        reloading = true;
        history.scrollRestoration = "manual";
        location.reload();
      }
    };
    stream.onerror = function () {
      if (told) {
        showPanel(Object.assign({}, told, {summary: told.words.ended}));
      }
    };
  }

  // A browser holds few connections to one host: only pages that are seen wait for a change, the others when they are.
  function rest() {
    if (stream) {
      stream.close();
      stream = null;
    }
  }

  function begin() {
    window.addEventListener("pageshow", listen);
    listen();
  }

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      rest();
    } else {
      listen();
    }
  });
  window.addEventListener("pagehide", function () {
    rest();
    // Who comes back to the page is brought back by the browser; after a change that would be another place.
    if (!reloading) {
      history.scrollRestoration = "auto";
    }
  });

  // Without their style the findings would be of another height.
  style.addEventListener("load", begin);
  style.addEventListener("error", begin);

  returnToPlace();
})();
