// Colours by choice of the reader, kept on the reader's machine; the field of the search, which loads the rest of it when it is
// used; copying of citations and digests; and the check of a PDF.
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

  // Which release a PDF is: by the digest of the file, else by that of the text that is attached to it.

  var LARGEST_FILE = 100000000;
  var LARGEST_TEXT = 50000000;

  function sha256(bytes) {
    return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
      return Array.prototype.map
        .call(new Uint8Array(digest), function (value) {
          return (value < 16 ? "0" : "") + value.toString(16);
        })
        .join("");
    });
  }

  /** Streams of a PDF that are attached files. They are never inside other streams, so they are found by their words. */
  function attachedStreams(bytes) {
    var text = new TextDecoder("latin1").decode(bytes);
    var mark = /\/EmbeddedFile(?![A-Za-z])|\/application#2[Ff]json/g;
    var streams = [];
    var seen = {};
    while (mark.exec(text)) {
      var at = text.indexOf("stream", mark.lastIndex);
      var dictionary = text.slice(Math.max(0, text.lastIndexOf(" obj", mark.lastIndex)), at);
      var start = at + "stream".length + (text.substr(at + "stream".length, 2) === "\r\n" ? 2 : 1);
      var length = /\/Length\s+(\d+)(?![\d\s]*R)/.exec(dictionary);
      var end = length ? start + Number(length[1]) : text.indexOf("endstream", start);
      if (at >= 0 && end > start && end <= bytes.length && !seen[start]) {
        seen[start] = true;
        streams.push({
          bytes: bytes.subarray(start, end),
          packed: /\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary),
        });
      }
    }
    return streams;
  }

  /** What a stream holds; what comes before an error counts, so that a line end after the packed bytes does no harm. */
  function unpacked(stream) {
    if (!stream.packed) {
      return Promise.resolve(stream.bytes);
    }
    if (!window.DecompressionStream) {
      return Promise.resolve(new Uint8Array(0));
    }
    var reader = new Blob([stream.bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    var parts = [];
    var length = 0;
    function whole() {
      return new Blob(parts).arrayBuffer().then(function (buffer) {
        return new Uint8Array(buffer);
      });
    }
    function next() {
      return reader.read().then(function (part) {
        if (part.done || length > LARGEST_TEXT) {
          return whole();
        }
        parts.push(part.value);
        length += part.value.length;
        return next();
      }, whole);
    }
    return next();
  }

  /** The version that an attached text names itself; empty where it is no text of a policy. */
  function namedVersion(bytes) {
    try {
      var policy = JSON.parse(new TextDecoder().decode(bytes));
      return policy && policy.measures && typeof policy.version === "string" ? policy.version : "";
    } catch (other) {
      return "";
    }
  }

  /** The texts of policies that are attached to a PDF: digest and version of each. */
  function attachedTexts(bytes) {
    return Promise.all(
      attachedStreams(bytes).map(function (stream) {
        return unpacked(stream).then(function (content) {
          return sha256(content).then(function (digest) {
            return { digest: digest, version: namedVersion(content) };
          });
        });
      })
    );
  }

  function isPdf(bytes) {
    return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).indexOf("%PDF-") >= 0;
  }

  /** What is said of a file: pieces of the page, and the version that the file names itself. */
  function judge(section, bytes) {
    function answer(name, version) {
      var answers = section.querySelector(".answers").content;
      return { pieces: [answers.querySelector('[data-answer="' + name + '"]')], version: version || "" };
    }
    var issued = Array.prototype.slice.call(section.querySelectorAll(".issued"));
    function release(attribute, value) {
      return issued.filter(function (template) {
        return template.getAttribute(attribute).split(" ").indexOf(value) >= 0;
      })[0];
    }
    return sha256(bytes).then(function (digest) {
      for (var i = 0; i < issued.length; i++) {
        var same = issued[i].content.querySelector('[data-pdf="' + digest + '"]');
        if (same) {
          return { pieces: [same, issued[i].content.querySelector(".standing")], version: "" };
        }
      }
      if (!isPdf(bytes)) {
        return answer("other");
      }
      return attachedTexts(bytes).then(function (attached) {
        var texts = attached.filter(function (text) {
          return text.version || release("data-policy", text.digest);
        });
        if (texts.length === 0) {
          return answer("unknown");
        }
        var known = release("data-policy", texts[0].digest);
        var alike = texts.every(function (text) {
          return text.digest === texts[0].digest;
        });
        if (known && alike) {
          var parts = known.content;
          return { pieces: [parts.querySelector(".same-text"), parts.querySelector(".standing")], version: "" };
        }
        var version = texts[texts.length - 1].version;
        if (version === "draft" && alike) {
          return answer("draft");
        }
        return answer(alike && !release("data-version", version) ? "newer" : "altered", version);
      });
    });
  }

  function offerCheck() {
    var section = document.getElementById("check");
    if (!section) {
      return;
    }
    if (!window.crypto || !crypto.subtle) {
      section.querySelector(".unencrypted").hidden = false;
      return;
    }
    var place = section.querySelector(".drop");
    var result = section.querySelector(".result");
    var turn = 0;

    function show(file, pieces, version) {
      var line = document.createElement("p");
      pieces.forEach(function (piece) {
        line.appendChild(piece.cloneNode(true));
        line.appendChild(document.createTextNode(" "));
      });
      Array.prototype.forEach.call(line.querySelectorAll("[data-fill]"), function (gap) {
        gap.textContent = gap.getAttribute("data-fill") === "file" ? file.name : version;
      });
      result.textContent = "";
      result.appendChild(line);
    }

    function answer(file, name) {
      var answers = section.querySelector(".answers").content;
      show(file, [answers.querySelector('[data-answer="' + name + '"]')], "");
    }

    function check(file) {
      turn += 1;
      var mine = turn;
      if (file.size > LARGEST_FILE) {
        answer(file, "large");
        return;
      }
      file
        .arrayBuffer()
        .then(function (buffer) {
          return judge(section, new Uint8Array(buffer));
        })
        .then(
          function (judged) {
            if (mine === turn) {
              show(file, judged.pieces, judged.version);
            }
          },
          function () {
            if (mine === turn) {
              answer(file, "unreadable");
            }
          }
        );
    }

    var input = place.querySelector("input");
    input.addEventListener("change", function () {
      if (input.files.length > 0) {
        check(input.files[0]);
        input.value = "";
      }
    });
    ["dragover", "dragleave", "drop"].forEach(function (kind) {
      place.addEventListener(kind, function (event) {
        event.preventDefault();
        place.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length > 0) {
          check(event.dataTransfer.files[0]);
        }
      });
    });
    place.hidden = false;
  }

  apply(stored("tom-theme", "auto"));
  document.addEventListener("DOMContentLoaded", function () {
    offerThemes();
    offerSearch();
    offerCopies();
    offerCheck();
  });
})();
