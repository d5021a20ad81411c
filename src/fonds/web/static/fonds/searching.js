/* Suggestions under the search boxes: a combobox with a list (WAI-ARIA 1.2). Without this file the boxes work as they
   are. Nothing is asked where a reader wants to save data, before the first letter, or while letters are composed. */
(() => {
  "use strict";
  const saving = (navigator.connection && navigator.connection.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (saving || !window.fetch || !window.AbortController) return;
  const PAUSE = 90; // milliseconds without a key
  const KINDS = { person: "person or body", place: "place", topic: "topic", archive: "archive", collection: "collection", title: "record" };

  const piece = (name, text) => {
    const made = document.createElement("span");
    made.className = name;
    made.textContent = text;
    return made;
  };

  const combine = (input, number) => {
    const list = document.createElement("ul");
    const said = piece("unseen", "");
    let options = [];
    let current = -1;
    let asked = null;
    let waiting = 0;
    list.id = `suggested-${number}`;
    list.className = "suggested";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    said.setAttribute("role", "status");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
      input.setAttribute(name, value);
    }
    input.parentElement.classList.add("suggesting");
    input.after(list);
    input.parentElement.append(said);

    const mark = (next) => {
      if (options[current]) options[current].setAttribute("aria-selected", "false");
      current = next;
      const option = options[current];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };

    const close = () => {
      clearTimeout(waiting);
      if (asked) asked.abort();
      mark(-1);
      options = [];
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      said.textContent = "";
    };

    const option = (one, place) => {
      const made = document.createElement("li");
      made.id = `${list.id}-${place}`;
      made.dataset.url = one.url;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.append(piece("label", one.label));
      if (one.form) made.append(" ", piece("form", one.form));
      const count = one.count > 1 || (one.count && one.kind !== "title") ? ` · ${one.count}` : "";
      made.append(" ", piece("aside", KINDS[one.kind] + count));
      made.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
      made.addEventListener("click", () => location.assign(one.url));
      return made;
    };

    const show = (found) => {
      if (!found.length || document.activeElement !== input) return close();
      mark(-1);
      options = found.map(option);
      list.replaceChildren(...options);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      said.textContent = found.length === 1 ? "1 suggestion, press down to reach it" : `${found.length} suggestions, press down to reach them`;
    };

    const ask = async () => {
      const text = input.value.trim();
      if (asked) asked.abort();
      if (!text) return close();
      asked = new AbortController();
      try {
        const answer = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(text.slice(0, 100))}`, { signal: asked.signal });
        if (answer.ok) show((await answer.json()).suggestions);
        else close();
      } catch (error) {
        if (error.name !== "AbortError") close(); // no network: the box goes on without
      }
    };

    const KEYS = {
      ArrowDown: () => mark(current + 1 < options.length ? current + 1 : -1),
      ArrowUp: () => mark(current < 0 ? options.length - 1 : current - 1),
      Enter: () => (current < 0 ? false : location.assign(options[current].dataset.url)),
      Escape: close,
    };

    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (!event.isComposing) waiting = setTimeout(ask, PAUSE);
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      const act = KEYS[event.key];
      if (event.isComposing || list.hidden || !act) return;
      if (act() !== false) event.preventDefault(); // Escape closes the list; once more, it empties the box
    });
    input.addEventListener("blur", close);
  };

  document.querySelectorAll("input[data-suggestions]").forEach(combine);
})();

/* Filters: a tick by mouse or finger is applied at once. By keyboard several can be ticked before Enter or the button
   applies them, as it is without this file. */
document.querySelectorAll("form[data-ticks]").forEach((form) => {
  let pointed = false;
  form.addEventListener("pointerdown", () => (pointed = true));
  form.addEventListener("keydown", () => (pointed = false));
  form.addEventListener("change", () => pointed && form.requestSubmit());
  addEventListener("pageshow", (event) => event.persisted && form.reset()); // back again: what is in force is ticked
});
