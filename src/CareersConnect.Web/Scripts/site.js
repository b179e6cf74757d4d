// Enhancement only: every page reads and works without this file.
import { Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink, createAll } from "./govuk-frontend.min.js";

for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink]) {
  createAll(component);
}

for (const button of document.querySelectorAll(".cc-nav__toggle")) {
  button.addEventListener("click", () => {
    const open = button.closest(".cc-nav").classList.toggle("cc-nav--open");
    button.setAttribute("aria-expanded", String(open));
  });
}

// Filters fold away on a phone and stand open on a wide screen, also in browsers whose style sheets cannot open them.
for (const filters of document.querySelectorAll(".cc-filters")) {
  if (window.matchMedia("(min-width: 960px)").matches) filters.setAttribute("open", "");
}

// A choice opens what belongs to it. (govuk-frontend's own script puts aria-expanded on radios, which their role does not allow.)
for (const choice of document.querySelectorAll("[data-cc-opens]")) {
  const opened = document.getElementById(choice.dataset.ccOpens);
  const follow = () => opened.classList.toggle("govuk-radios__conditional--hidden", !choice.checked);
  choice.form.addEventListener("change", follow);
  follow();
}

for (const button of document.querySelectorAll("[data-cc-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A button that says how many are ticked: "Send to 3". Its words change only when a tick does: the press that leaves another field must find the button as it was.
for (const button of document.querySelectorAll("[data-cc-count]")) {
  const say = () => {
    const count = document.querySelectorAll("[data-cc-counted]:checked").length;
    for (const names of document.querySelectorAll("[data-cc-names]")) {
      const ticked = [...document.querySelectorAll("[data-cc-counted]:checked")].map((tick) => tick.dataset.ccCounted);
      names.textContent = ticked.length === 0 ? names.dataset.ccNames : ticked.join("; ");
    }
    button.textContent = count === 0 ? `${button.dataset.ccCount} those you ticked` : `${button.dataset.ccCount} ${count}`;
  };
  for (const tick of document.querySelectorAll("[data-cc-counted]")) tick.addEventListener("change", say);
  say();
}
