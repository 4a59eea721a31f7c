// Which release a PDF is: the page of the annex reads it on the reader's machine. It sends nothing anywhere.
(function () {
  "use strict";

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

  document.addEventListener("DOMContentLoaded", offerCheck);
})();
