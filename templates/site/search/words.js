// What words are searched by. The same is done to the words of the site and to those that somebody looks for.
var tomWords = (function () {
  "use strict";

  /** Lower case without accents; ae, oe, ue and ss are what people type for ä, ö, ü and ß. Its length may differ. */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/ß/g, "ss")
      .replace(/([aou])e/g, "$1");
  }

  var ARTICLE = /\b(?:art|artikel|articles?|section|sec)\b\.?\s*(?=\d)|§+\s*/g;
  var LAW =
    /\b(\d+[a-z]?)\s*(?:\(\s*(\d+)\s*\)|(?:abs|absatz|para|paragraph)\b\.?\s*(\d+))(?:\s*(?:\(\s*([a-z]|\d+)\s*\)|(?:lit|litera|buchst|buchstabe|point|letter|nr|no)\b\.?\s*([a-z]|\d+)\b|([a-z])\b(?![-.'’])))?/g;
  var SPLIT = /\b([a-z]{1,4}) +(?=\d+\.\d)/g;
  var WORD = /[\p{L}\p{N}]+(?:[.\-_'’\/][\p{L}\p{N}]+)*/gu;

  /** 32(1)(c), Art. 32 Abs. 1 lit. c and Article 32 (1) c are all 32.1.c. */
  function laws(folded) {
    return folded.replace(ARTICLE, " ").replace(SPLIT, "$1").replace(LAW, function (all, article, p, abs, letter, lit, bare) {
      var last = letter || lit || bare;
      return " " + article + "." + (p || abs) + (last ? "." + last : "") + " ";
    });
  }

  /**
   * The words of a text, each as a list of what it is found by: first itself, then its parts. A code is one word without what
   * stands between its letters and digits: ac-01 and AC01 are ac01, A.8.13 and A8.13 are a8.13.
   */
  function split(text) {
    return (laws(fold(text)).match(WORD) || []).map(function (word) {
      var parts = word.split(/[.\-_'’\/]/);
      if (parts.length === 1 || !/\d/.test(word)) {
        return parts.length === 1 ? [word] : [parts.join("")].concat(parts);
      }
      var code = word.replace(/[\-_'’\/]/g, ".").replace(/([a-z])\.(?=\d)/, "$1");
      var number = /^([a-z]+)(0*)(\d.*)$/.exec(code);
      return [code].concat(
        number ? [number[1] + number[3], number[2] + number[3]] : [],
        parts.filter(function (part) {
          return /^\p{L}{2,}$/u.test(part);
        })
      );
    });
  }

  return { fold: fold, split: split };
})();
