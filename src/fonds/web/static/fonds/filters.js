/* Filters: a tick by mouse or finger is applied at once. By keyboard several can be ticked before Enter or the button
   applies them, as it is without this file. */
(() => {
  "use strict";
  document.querySelectorAll("form[data-ticks]").forEach((form) => {
    let pointed = false;
    form.addEventListener("pointerdown", () => (pointed = true));
    form.addEventListener("keydown", () => (pointed = false));
    form.addEventListener("change", () => pointed && form.requestSubmit());
    addEventListener("pageshow", (event) => event.persisted && form.reset()); // back again: what is in force is ticked
  });
})();
