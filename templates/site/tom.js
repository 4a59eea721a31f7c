// Colours by choice of the reader, kept on the reader's machine, and copying of citations. Pages work without it.
(function () {
  "use strict";

  var root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem("tom-theme") || "auto";
    } catch (unavailable) {
      return "auto";
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
    check(stored());
    each(".theme input", function (input) {
      input.addEventListener("change", function () {
        try {
          localStorage.setItem("tom-theme", input.value);
        } catch (unavailable) {
          // The choice then holds for this page only.
        }
        apply(input.value);
        check(input.value);
      });
    });
  }

  function offerCitations() {
    if (!navigator.clipboard) {
      return;
    }
    var said = document.querySelector(".said");
    each(".copy", function (button) {
      var citation = button.closest(".claim").querySelector(".citation");
      var label = button.textContent;
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(citation.textContent).then(function () {
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

  apply(stored());
  document.addEventListener("DOMContentLoaded", function () {
    offerThemes();
    offerCitations();
  });
})();
