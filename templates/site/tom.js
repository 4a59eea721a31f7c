// Colours by choice of the reader, kept on the reader's machine; the field of the search, which loads the rest of it when it is
// used; and copying of citations and digests.
// Pages work without it. It sends nothing anywhere.
(function () {
  "use strict";

  var root = document.documentElement;

  function stored(name, otherwise) {
    try {
      return localStorage.getItem(name) || otherwise;
    } catch (unavailable) {
      return otherwise;
    }
  }

  function store(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch (unavailable) {
      // The choice then holds for this page only.
    }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") {
      root.setAttribute("data-theme", theme);
    } else {
      root.removeAttribute("data-theme");
    }
  }

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function offerThemes() {
    each(".theme", function (group) {
      group.hidden = false;
    });
    function check(theme) {
      each(".theme input", function (input) {
        input.checked = input.value === theme;
      });
    }
    check(stored("tom-theme", "auto"));
    each(".theme input", function (input) {
      input.addEventListener("change", function () {
        store("tom-theme", input.value);
        apply(input.value);
        check(input.value);
      });
    });
  }

  function load(address, loaded, failed) {
    var script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.appendChild(script);
  }

  /** Shows the field of the search. A page in a folder may load scripts and nothing else: the index is one. */
  function offerSearch() {
    var section = document.querySelector(".search");
    if (!section) {
      return;
    }
    var field = section.querySelector("input");
    var open = document.querySelector(".search-open");
    var index = section.dataset.index;
    var asked = false;

    function offer(offered) {
      section.hidden = !offered;
      open.hidden = !offered;
      root.classList.toggle("searching", offered);
    }

    function start() {
      if (asked) {
        return;
      }
      asked = true;
      function fail() {
        offer(false);
      }
      load(
        section.dataset.script,
        function () {
          load(
            index,
            function () {
              tomSearch(section, window.tomSearchIndex, index.slice(0, index.lastIndexOf("/") + 1));
            },
            fail
          );
        },
        fail
      );
    }

    function focus() {
      section.classList.add("opened");
      open.setAttribute("aria-expanded", "true");
      field.focus();
      field.select();
    }

    var slash = section.querySelector(".slash input");
    slash.checked = stored("tom-slash", "on") === "on";
    section.classList.toggle("no-slash", !slash.checked);
    slash.addEventListener("change", function () {
      store("tom-slash", slash.checked ? "on" : "off");
      section.classList.toggle("no-slash", !slash.checked);
    });
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "/" && slash.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        focus();
      }
    });
    open.addEventListener("click", function () {
      if (section.classList.toggle("opened")) {
        focus();
      } else {
        open.setAttribute("aria-expanded", "false");
      }
    });
    field.addEventListener("focus", start);
    field.addEventListener("input", start);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", "search-results");
    field.setAttribute("aria-expanded", "false");
    offer(true);
    if (document.activeElement === field || field.value) {
      start();
    }
  }

  function offerCopies() {
    if (!navigator.clipboard) {
      return;
    }
    var said = document.querySelector(".said");
    each(".copy", function (button) {
      var label = button.textContent;
      button.hidden = false;
      button.addEventListener("click", function () {
        var text = button.dataset.text || button.closest(".claim").querySelector(".citation").textContent;
        navigator.clipboard.writeText(text).then(function () {
          button.textContent = button.dataset.copied;
          said.textContent = button.dataset.copied;
          setTimeout(function () {
            button.textContent = label;
            said.textContent = "";
          }, 3000);
        });
      });
    });
  }

  apply(stored("tom-theme", "auto"));
  document.addEventListener("DOMContentLoaded", function () {
    offerThemes();
    offerSearch();
    offerCopies();
  });
})();
