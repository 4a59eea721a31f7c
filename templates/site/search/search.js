// Looks through the index of a tree of pages. What it shows is put into the page as text, never as markup.
var tomSearch = (function () {
  "use strict";

  var LONGEST = 200;
  var MOST_WORDS = 12;
  var MOST_RESULTS = 20;
  var MOST_FORMS = 80;
  var SHOWN = 180;
  var BOOST = { code: 10, title: 4, heading: 1, text: 1, related: 0.7, whole: 0.5 };
  /** What readers mostly come for stands before what explains it. */
  var KIND = { measure: 1.6, subprocessor: 1.4, control: 0.5, document: 0.4, gone: 0.5 };
  /** Beginnings of German words that make another word, and no compound. */
  var PREFIX = /^(?:ent|emp|ver|zer|miss)$/;

  /**
   * How many letters differ between a word and another, from a beginning of it (start) or anywhere to an end of it (end);
   * more than most is most + 1.
   */
  function distance(word, other, most, start, end) {
    var row = [];
    var i, j;
    for (j = 0; j <= other.length; j++) {
      row[j] = start ? j : 0;
    }
    var before = null;
    for (i = 1; i <= word.length; i++) {
      var next = [i];
      var least = i;
      for (j = 1; j <= other.length; j++) {
        var same = word[i - 1] === other[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (before && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return most + 1;
      }
      before = row;
      row = next;
    }
    return end ? row[other.length] : Math.min.apply(null, row);
  }

  function common(a, b) {
    var i = 0;
    while (i < a.length && a[i] === b[i]) {
      i++;
    }
    return i;
  }

  /** How near a word of the site is to one that is looked for, from 0 to 1. */
  function nearness(word, known) {
    if (known === word) {
      return 1;
    }
    if (known.indexOf(word) === 0) {
      return 0.3 + (0.4 * word.length) / known.length;
    }
    var letters = !/\d/.test(word);
    var stem = word.length > 6 ? word.replace(/(?:ern|en|er|es|e|n|s)$/, "") : word;
    var at = letters && word.length > 3 ? known.indexOf(stem, 3) : -1;
    if (at > 0 && !PREFIX.test(known.slice(0, at))) {
      return at + word.length >= known.length ? 0.45 : 0.3;
    }
    var same = common(word, known);
    if (same === known.length && same > 2 && word.length - same < 3 && letters) {
      return 0.35;
    }
    return letters && same > 5 && Math.max(word.length, known.length) - same < 5 ? 0.2 : 0;
  }

  /** The same for a word with a letter wrong. */
  function likeness(word, known) {
    if (word.length < 4 || /\d/.test(word)) {
      return 0;
    }
    var most = word.length > 8 ? 2 : 1;
    var wrong = distance(word, known, most, true, true);
    if (wrong <= most) {
      return wrong === 1 ? 0.5 : 0.2;
    }
    if (word.length < 5 || known.length < word.length) {
      return 0;
    }
    return distance(word, known, 1, true, false) < 2 ? 0.4 : distance(word, known, 1, false, false) < 2 ? 0.15 : 0;
  }

  function Finder(index) {
    var places = [];
    var vocabulary = new Set();
    var engine = new MiniSearch({
      fields: Object.keys(BOOST),
      stringifyField: function (words) {
        return words;
      },
      tokenize: function (words) {
        return words;
      },
      processTerm: function (word) {
        return word;
      },
    });

    /** The words of a text; each is remembered. */
    function words(text) {
      var all = [].concat.apply([], tomWords.split(text));
      all.forEach(vocabulary.add, vocabulary);
      return all;
    }

    function names(numbers) {
      return words(
        (numbers || [])
          .map(function (number) {
            var line = index.controls[number];
            return index.frameworks[line[0]] + " " + line[1];
          })
          .join(" ")
      );
    }

    function add(page, place, fields) {
      fields.id = places.length;
      places.push({ page: page, place: place });
      engine.add(fields);
    }

    index.pages.forEach(function (entry) {
      var page = {
        kind: entry[0],
        path: entry[1],
        anchor: entry[2],
        code: entry[3],
        title: entry[4],
        label: index.words[entry[0]] || "",
      };
      var code = words(page.code);
      var title = words(page.title);
      var whole = [];
      page.places = (entry[5] || []).map(function (part) {
        var place = { anchor: part[0], text: part[1] || "", heading: part[2] || "" };
        var heading = words(place.heading);
        var text = words(place.text);
        whole = whole.concat(heading, text);
        add(page, place, {
          code: code,
          title: title,
          heading: heading,
          text: text.concat(words(place.anchor)),
          related: names(part[3]),
        });
        return place;
      });
      add(page, null, { code: code, title: title.concat(words(page.label)), related: names(entry[6]), whole: whole });
    });
    index.controls.forEach(function (line) {
      if (line[3]) {
        var page = {
          kind: "control",
          path: index.coverage,
          anchor: line[3],
          code: line[1],
          title: line[2],
          label: index.frameworks[line[0]],
          places: [{ anchor: "", text: index.words.measures.replace("{0}", line[4] || 0), heading: "" }],
        };
        add(page, null, { code: words(page.code), title: words(page.title), related: words(page.label) });
      }
    });

    /** Words of the site for one that is looked for, the nearest first, with how near they are. */
    function forms(word, measure) {
      var found = [];
      vocabulary.forEach(function (known) {
        var near = measure(word, known);
        if (near > 0) {
          found.push({ word: known, near: near });
        }
      });
      return found
        .sort(function (a, b) {
          return b.near - a.near || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);
        })
        .slice(0, MOST_FORMS);
    }

    /** A compound that the site does not know, as two words that it knows; none where there are no such two. */
    function halves(word) {
      for (var at = word.length - 4; at > 3; at--) {
        var right = forms(word.slice(at), nearness);
        if (right.length > 0 && right[0].near > 0.5) {
          var left = forms(word.slice(0, at).replace(/(?:en|es|s|n)$/, ""), nearness);
          if (left.length > 0 && left[0].near > 0.5) {
            return [left, right];
          }
        }
      }
      return [[]];
    }

    /** What of the site a word may be: lists of forms, one of each of which a place has to have. */
    function known(word) {
      var found = forms(word, nearness);
      if (found.length > 0 && found[0].near > 0.2) {
        return [found];
      }
      found = found.concat(forms(word, likeness));
      return found.length > 0 || word.length < 8 ? [found] : halves(word);
    }

    function any(found) {
      var near = Object.create(null);
      found.forEach(function (form) {
        near[form.word] = form.near;
      });
      return {
        combineWith: "OR",
        queries: [found.map(function (form) { return form.word; }).join(" ")],
        tokenize: function (text) {
          return text.split(" ");
        },
        boostTerm: function (term) {
          return near[term];
        },
      };
    }

    /** The same for all words that are looked for. */
    function wanted(query) {
      var lists = [];
      tomWords
        .split(query.slice(0, LONGEST))
        .slice(0, MOST_WORDS)
        .forEach(function (forms) {
          var whole = known(forms[0]);
          var isWord = forms.length === 1 || /\d/.test(forms[0]) || (whole[0].length > 0 && whole[0][0].near > 0.5);
          (isWord ? [whole] : forms.slice(1).map(known)).forEach(function (some) {
            lists = lists.concat(some);
          });
        });
      return lists;
    }

    function run(words, together) {
      return engine.search({ combineWith: together, queries: words.map(any) }, {
        boost: BOOST,
        boostDocument: function (id) {
          return KIND[places[id].page.kind] || 1;
        },
      });
    }

    /** How many of the words a result has; with a field, how many are in it. */
    function share(result, words, field) {
      return words.filter(function (found) {
        return found.some(function (form) {
          var hit = result.terms.indexOf(form.word) >= 0;
          return hit && (!field || result.match[form.word].indexOf(field) >= 0);
        });
      }).length;
    }

    /** Pages that have what is looked for, best first, each with its best place. */
    this.find = function (query) {
      var words = wanted(query);
      var some = words.filter(function (found) {
        return found.length > 0;
      });
      if (some.length === 0) {
        return [];
      }
      var results = some.length === words.length ? run(words, "AND") : [];
      if (results.length === 0) {
        results = run(some, "OR");
        results.forEach(function (result) {
          result.score *= Math.pow(4, share(result, some));
        });
      }
      results.forEach(function (result) {
        if (share(result, some, "title") === some.length) {
          result.score *= 1.9;
        }
      });
      results.sort(function (a, b) {
        return b.score - a.score;
      });
      var byPage = new Map();
      results.forEach(function (result) {
        var entry = places[result.id];
        var page = byPage.get(entry.page);
        if (!page) {
          byPage.set(entry.page, { page: entry.page, score: result.score, place: null, terms: new Set(result.terms) });
          page = byPage.get(entry.page);
        } else {
          page.score += result.score / 50;
          result.terms.forEach(page.terms.add, page.terms);
        }
        var said = result.terms.some(function (term) {
          return result.match[term].some(function (field) {
            return field === "text" || field === "heading" || field === "related";
          });
        });
        if (entry.place && said && !page.place) {
          page.place = entry.place;
        }
      });
      return Array.from(byPage.values()).sort(function (a, b) {
        return b.score - a.score;
      });
    };
  }

  /** A text in pieces: those that were looked for, and those between them. */
  function pieces(text, terms) {
    var found = [];
    var last = 0;
    text.replace(/[\p{L}\p{N}]+(?:[.\-_'’\/(][\p{L}\p{N}]+\)?)*/gu, function (word, at) {
      var hit = tomWords.split(word).some(function (forms) {
        return forms.some(terms.has, terms);
      });
      if (hit) {
        found.push({ text: text.slice(last, at) }, { text: word, hit: true, at: at });
        last = at + word.length;
      }
    });
    found.push({ text: text.slice(last) });
    return found;
  }

  /** The part of a text around the first word that was looked for. */
  function excerpt(text, terms) {
    if (text.length <= SHOWN) {
      return text;
    }
    var hit = pieces(text, terms).filter(function (piece) {
      return piece.hit;
    })[0];
    var from = hit ? Math.max(0, hit.at - SHOWN / 3) : 0;
    if (from > 0) {
      from = text.lastIndexOf(" ", from) + 1;
    }
    var to = Math.min(text.length, from + SHOWN);
    if (to < text.length) {
      to = Math.max(text.lastIndexOf(" ", to), from + SHOWN / 2);
    }
    return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  function line(name, text, terms) {
    var element = document.createElement("span");
    element.className = name;
    pieces(text, terms).forEach(function (piece) {
      if (piece.hit) {
        var mark = document.createElement("mark");
        mark.textContent = piece.text;
        element.appendChild(mark);
      } else if (piece.text) {
        element.appendChild(document.createTextNode(piece.text));
      }
    });
    return element;
  }

  /** A result as a link. */
  function option(found, base, number) {
    var page = found.page;
    var anchor = (found.place && found.place.anchor) || page.anchor;
    var link = document.createElement("a");
    link.id = "search-result-" + number;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.href = base + page.path + (anchor ? "#" + anchor : "");
    var head = document.createElement("span");
    head.className = "head";
    [["code", page.code], ["name", page.title], ["kind", page.label]].forEach(function (part) {
      if (part[1]) {
        head.appendChild(line(part[0], part[1], found.terms));
        head.appendChild(document.createTextNode(" "));
      }
    });
    link.appendChild(head);
    var place = found.place || page.places[0];
    if (place && (place.heading || place.text)) {
      var words = (place.heading && place.text ? place.heading + ": " : place.heading) + place.text;
      link.appendChild(line("words", excerpt(words, found.terms), found.terms));
    }
    return link;
  }

  /** Makes the field search. */
  return function (section, index, base) {
    var finder = new Finder(index);
    var field = section.querySelector("input[type=search]");
    var panel = section.querySelector(".found");
    var list = section.querySelector("#search-results");
    var counts = section.querySelectorAll("[role=status], .count");
    var active = -1;

    function say(words) {
      counts.forEach(function (count) {
        count.textContent = words;
      });
    }

    function options() {
      return Array.prototype.slice.call(list.children);
    }

    function choose(number) {
      var all = options();
      active = all.length === 0 ? -1 : ((number + 1 + all.length + 1) % (all.length + 1)) - 1;
      all.forEach(function (link, at) {
        link.setAttribute("aria-selected", String(at === active));
      });
      if (active < 0) {
        field.removeAttribute("aria-activedescendant");
      } else {
        field.setAttribute("aria-activedescendant", all[active].id);
        all[active].scrollIntoView({ block: "nearest" });
      }
    }

    function show(open) {
      panel.hidden = !open;
      field.setAttribute("aria-expanded", String(open && list.children.length > 0));
      if (!open) {
        choose(-1);
      }
    }

    function update() {
      var query = field.value.trim();
      list.textContent = "";
      if (query === "") {
        say("");
        show(false);
        return;
      }
      var found = finder.find(query);
      found.slice(0, MOST_RESULTS).forEach(function (one, number) {
        list.appendChild(option(one, base, number));
      });
      list.hidden = found.length === 0;
      say(found.length === 0 ? index.words.none : index.words.found.replace("{0}", found.length));
      choose(-1);
      show(true);
    }

    field.addEventListener("input", update);
    field.addEventListener("focus", function () {
      if (list.children.length > 0) {
        show(true);
      }
    });
    field.addEventListener("keydown", function (event) {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (panel.hidden && list.children.length > 0) {
          show(true);
        }
        choose(active + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter") {
        var link = options()[Math.max(0, active)];
        if (link && !panel.hidden) {
          event.preventDefault();
          show(false);
          link.click();
        }
      } else if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        show(false);
      }
    });
    list.addEventListener("click", function () {
      show(false);
    });
    section.addEventListener("focusout", function (event) {
      if (!section.contains(event.relatedTarget)) {
        show(false);
      }
    });
    section.querySelector(".slash span").textContent = index.words.slash;
    update();
  };
})();
